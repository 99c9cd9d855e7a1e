package org.gridward.model;

/** What a drawn dividing line is in the street; the answer shows it. */
public enum LineMeaning {
    KERB,
    WALL,
    BUILDING_FOOT,
    OTHER
}
