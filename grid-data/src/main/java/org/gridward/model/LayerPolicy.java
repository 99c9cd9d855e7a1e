package org.gridward.model;

/** What the grids of a layer may do to each other. */
public enum LayerPolicy {
    /** Each parent grid has no children in the layer or is tiled by them exactly. */
    TILES_PARENT,
    /** No overlaps; gaps are allowed. */
    DISJOINT,
    /** Overlaps are allowed, as between overlays. Such a layer belongs to no family. */
    FREE,
    /** Each grid is the union of grids of another layer and never drawn. Such a layer belongs to no family. */
    UNION_OF
}
