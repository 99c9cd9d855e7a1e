package org.gridward.model;

/** A row with a place in a layer and a number on the map: a grid, drawn or made of others. */
public sealed interface GroundRow extends Row permits Grid, UnionGrid {
    long gridId();

    String layer();

    String code();

    String name();

    GroundRow withGridId(long id);
}
