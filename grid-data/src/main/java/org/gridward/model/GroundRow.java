package org.gridward.model;

import java.util.SortedMap;

/** A row with a place in a layer and a number on the map: a grid, drawn or made of others. */
public sealed interface GroundRow extends Row permits Grid, UnionGrid {
    long gridId();

    String layer();

    String code();

    String name();

    /** Values by the names that the layer declares. */
    SortedMap<String, AttributeValue> attributes();

    GroundRow withGridId(long id);
}
