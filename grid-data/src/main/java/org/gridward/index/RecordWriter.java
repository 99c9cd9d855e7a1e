package org.gridward.index;

import java.util.Arrays;

/** Writes the segments of a cell as lines of segments that part the same two faces. */
final class RecordWriter {
    private int[] records;
    private int length;
    private boolean[] used = new boolean[64];
    private int[] line = new int[128];

    /** @param before what others will find where it is now */
    RecordWriter(int[] before) {
        records = Arrays.copyOf(before, before.length + 1024);
        length = before.length;
    }

    int length() {
        return length;
    }

    /** As the index will; for what is written so far. */
    int evaluate(int record, int x, int y) {
        return CellIndex.evaluate(records, record, x, y);
    }

    int[] toArray() {
        return Arrays.copyOf(records, length);
    }

    /** @return where the record begins */
    int write(LocalSegments segments, Square square, int reference) {
        boolean wide = isWide(segments, square);
        int record = length;
        put(wide ? reference | Integer.MIN_VALUE : reference);
        used = segments.count > used.length ? new boolean[2 * segments.count] : used;
        Arrays.fill(used, 0, segments.count, false);
        int last = length;
        for (int s = 0; s < segments.count; s++) {
            if (!used[s]) {
                last = writeLine(segments, s, square, wide);
            }
        }
        records[last + 1] |= Cells.LAST;
        return record;
    }

    private static boolean isWide(LocalSegments segments, Square square) {
        int reach = Short.MAX_VALUE - square.width();
        for (int s = 0; s < segments.count; s++) {
            if ((long) square.minX() - segments.ax[s] > reach
                    || (long) segments.bx[s] - square.maxX() > reach
                    || (long) square.minY() - Math.min(segments.ay[s], segments.by[s]) > reach
                    || (long) Math.max(segments.ay[s], segments.by[s]) - square.maxY() > reach) {
                return true;
            }
        }
        return reach < 0;
    }

    /** From the segment on, as far as the same faces lie beside it. */
    private int writeLine(LocalSegments segments, int first, Square square, boolean wide) {
        used[first] = true;
        int left = segments.left[first];
        int right = segments.right[first];
        line[0] = segments.ax[first];
        line[1] = segments.ay[first];
        line[2] = segments.bx[first];
        line[3] = segments.by[first];
        int ends = 4;
        int next = find(segments, line[2], line[3], left, right);
        while (next >= 0 && ends < 2 * Cells.MOST_VERTICES) {
            used[next] = true;
            boolean forward = segments.ax[next] == line[ends - 2] && segments.ay[next] == line[ends - 1];
            line = line.length < ends + 2 ? Arrays.copyOf(line, 2 * line.length) : line;
            line[ends] = forward ? segments.bx[next] : segments.ax[next];
            line[ends + 1] = forward ? segments.by[next] : segments.ay[next];
            ends += 2;
            next = find(segments, line[ends - 2], line[ends - 1], left, right);
        }
        int at = length;
        put(ends / 2 << Cells.COUNT_SHIFT | left);
        put(right
                | (square.isBesideWest(line[0], line[1]) ? Cells.BEGINS_WEST : 0)
                | (square.isBesideWest(line[ends - 2], line[ends - 1]) ? Cells.ENDS_WEST : 0));
        for (int i = 0; i < ends; i += 2) {
            if (wide) {
                put(line[i]);
                put(line[i + 1]);
            } else {
                put((line[i] & 0xFFFF) | line[i + 1] << 16);
            }
        }
        return at;
    }

    private int find(LocalSegments segments, int x, int y, int left, int right) {
        for (int s = 0; s < segments.count; s++) {
            boolean along = segments.ax[s] == x
                    && segments.ay[s] == y
                    && segments.left[s] == left
                    && segments.right[s] == right;
            boolean against = segments.bx[s] == x
                    && segments.by[s] == y
                    && segments.left[s] == right
                    && segments.right[s] == left;
            if (!used[s] && (along || against)) {
                return s;
            }
        }
        return -1;
    }

    private void put(int value) {
        if (length == records.length) {
            records = Arrays.copyOf(records, 2 * length);
        }
        records[length++] = value;
    }
}
