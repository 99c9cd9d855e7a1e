package org.gridward.model;

/**
 * Each grid of a layer or kind must be a member of a grid of a {@link LayerPolicy#UNION_OF} layer.
 *
 * @param union code of that layer
 */
public record Membership(LayerKind grids, String union) {}
