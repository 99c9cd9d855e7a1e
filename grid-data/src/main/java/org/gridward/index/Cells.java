package org.gridward.index;

/**
 * The flat arrays of a cell index; never changed once built. Points west or south of the origin, or beyond the columns
 * and rows, lie outside.
 *
 * @param shift squares of the top are 2^shift steps wide
 * @param top per square, row by row: a face, or -1 - (where in sub * 8 + depth)
 * @param sub per square that is cut 2^depth times each way, row by row: a face, or -1 - where in the records
 * @param records reference face (top bit: whole coordinates); then per line: vertex count and left face, flags and right
 *     face, the vertices as the lower 16 bits of y and x, or whole as x, y
 */
record Cells(int originX, int originY, int shift, int columns, int rows, int[] top, int[] sub, int[] records) {
    static final int FACE = 0xFFFFFF;
    static final int COUNT_SHIFT = 24;
    /** The line begins west of its cell, at a height of the cell. */
    static final int BEGINS_WEST = 1 << 24;

    static final int ENDS_WEST = 1 << 25;
    static final int LAST = 1 << 26;
    static final int MOST_VERTICES = 255;

    /** The squares's number, or -1 outside of all. */
    int square(int x, int y) {
        long column = ((long) x - originX) >> shift;
        long row = ((long) y - originY) >> shift;
        return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : (int) (row * columns + column);
    }
}
