package org.gridward.model;

import org.jspecify.annotations.Nullable;

/**
 * How many people a unit has in one post (rules Q-09, H-25). Posts, never persons.
 *
 * @param name what the post is called: 城管, 民警, 社工, …
 * @param shift code of the scheme's shift in which they serve, or null for no shift in particular
 */
public record Post(String name, @Nullable String shift, int headcount) {}
