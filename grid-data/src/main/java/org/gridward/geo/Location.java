package org.gridward.geo;

/** Where a point lies with respect to a shape. */
public enum Location {
    INSIDE,
    BORDER,
    OUTSIDE
}
