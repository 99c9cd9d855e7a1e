package org.gridward.resolve;

/** Of a line, seen along it. */
enum Side {
    LEFT,
    RIGHT
}
