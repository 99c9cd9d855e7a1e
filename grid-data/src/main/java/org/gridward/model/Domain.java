package org.gridward.model;

import org.jspecify.annotations.Nullable;

/**
 * A line of administration (条) to which matters belong.
 *
 * @param tieBreaker its custom where an agreement names none, or null
 */
public record Domain(String code, String name, @Nullable TieBreaker tieBreaker) {}
