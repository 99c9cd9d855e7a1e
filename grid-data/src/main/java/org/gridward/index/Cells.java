package org.gridward.index;

/**
 * The flat arrays of a cell index; never changed once built.
 *
 * @param top per square of the layout: a face, or -1 - (where in sub * 8 + depth)
 * @param sub per square that is cut 2^depth times each way, row by row: a face, or -1 - where in the records
 * @param records reference face (top bit: whole coordinates); then per line: vertex count and left face, flags and right
 *     face, the vertices as the lower 16 bits of y and x, or whole as x, y
 * @param lengthAnew of sub and records when they were last built from nothing; what came later has left gaps
 */
record Cells(Layout layout, int[] top, int[] sub, int[] records, int lengthAnew) {
    static final int FACE = 0xFFFFFF;
    static final int COUNT_SHIFT = 24;
    /** The line begins west of its cell, at a height of the cell. */
    static final int BEGINS_WEST = 1 << 24;

    static final int ENDS_WEST = 1 << 25;
    static final int LAST = 1 << 26;
    static final int MOST_VERTICES = 255;
}
