package org.gridward.model;

/**
 * The line between two neighbouring grids of a layer.
 *
 * @param left code of the grid on the left of the line, where it has a direction; else either
 */
public record Border(String layer, String left, String right) {}
