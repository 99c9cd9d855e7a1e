package org.gridward.model;

/** Where the ground of two sides meets within the strip of a border rule. */
public enum Division {
    CENTRE_LINE,
    ALL_LEFT,
    ALL_RIGHT,
    DRAWN_LINE
}
