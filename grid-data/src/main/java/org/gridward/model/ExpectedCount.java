package org.gridward.model;

import org.jspecify.annotations.Nullable;

/**
 * How many grids a layer must have.
 *
 * @param parent code of the parent grid below which they are counted, or null for all
 * @param kind the kind that is counted, or null for all
 */
public record ExpectedCount(
        @Nullable String parent, @Nullable String kind, int count) {}
