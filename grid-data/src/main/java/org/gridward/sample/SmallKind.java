package org.gridward.sample;

/** The kinds of grid in layer {@code small}, in the order of the schemes' tables. */
enum SmallKind {
    RESIDENTIAL,
    STREET_FACE,
    BLANK
}
