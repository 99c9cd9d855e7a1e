package org.gridward.source;

import java.util.Map;

/**
 * One feature as the file has it.
 *
 * @param index counted from 1
 * @param line where it begins, counted from 1
 * @param properties name → value as written, in the file's order; null, objects and lists are left out
 */
public record RawFeature(int index, int line, Map<String, String> properties, RawGeometry geometry) {}
