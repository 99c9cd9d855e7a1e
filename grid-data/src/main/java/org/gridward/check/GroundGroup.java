package org.gridward.check;

import org.jspecify.annotations.Nullable;

/** The grids of a layer that have one parent: what must tile it, or lie in it without overlaps. */
record GroundGroup(String layer, @Nullable String parent) {}
