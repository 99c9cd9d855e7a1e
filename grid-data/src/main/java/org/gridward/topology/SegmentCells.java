package org.gridward.topology;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Finds the segments of a map by place: each is listed in the square cells that its box meets, or among the long ones.
 * The cells are as wide as the segments that came first are long, so that a segment is in few and a cell holds few.
 */
final class SegmentCells {
    private static final int CELLS_OF_LONG = 32;
    private static final int FIRST = 64;
    private static final int[] EMPTY = new int[0];

    private final WorkingMap map;
    private final LongTable cells = new LongTable();
    private int[][] listed = new int[64][];
    private int[] counts = new int[64];
    private int[] longOnes = new int[16];
    private int longCount;
    /** Cells are 2^shift steps wide; -1 until the first segments are there. */
    private int shift = -1;

    private int added;
    private int[] found = new int[64];

    SegmentCells(WorkingMap map) {
        this.map = map;
    }

    void add(int segment) {
        added++;
        if (shift < 0) {
            if (added < FIRST) {
                return;
            }
            chooseWidth();
            for (int s = 0; s < segment; s++) {
                list(s);
            }
        }
        list(segment);
    }

    private void chooseWidth() {
        long sum = 0;
        for (int s = 0; s < FIRST; s++) {
            sum += Math.max(
                    (long) map.x(map.end(s)) - map.x(map.start(s)),
                    Math.abs((long) map.y(map.end(s)) - map.y(map.start(s))));
        }
        long width = Math.max(1, 2 * sum / FIRST);
        shift = Math.min(30, 64 - Long.numberOfLeadingZeros(width));
    }

    private void list(int segment) {
        int minX = map.x(map.start(segment)) >> shift;
        int maxX = map.x(map.end(segment)) >> shift;
        int y1 = map.y(map.start(segment)) >> shift;
        int y2 = map.y(map.end(segment)) >> shift;
        int minY = Math.min(y1, y2);
        int maxY = Math.max(y1, y2);
        if ((maxX - minX + 1L) * (maxY - minY + 1L) > CELLS_OF_LONG) {
            longOnes = ShapeAssembler.withRoom(longOnes, longCount + 1);
            longOnes[longCount++] = segment;
            return;
        }
        for (int cx = minX; cx <= maxX; cx++) {
            for (int cy = minY; cy <= maxY; cy++) {
                list(cx, cy, segment);
            }
        }
    }

    private void list(int cx, int cy, int segment) {
        int cell = cells.findOrAdd(key(cx, cy));
        if (cell == listed.length) {
            listed = Arrays.copyOf(listed, 2 * cell);
            counts = Arrays.copyOf(counts, 2 * cell);
        }
        int[] list = listed[cell] == null ? EMPTY : listed[cell];
        list = ShapeAssembler.withRoom(list, counts[cell] + 1);
        list[counts[cell]++] = segment;
        listed[cell] = list;
    }

    void forEachIn(int minX, int minY, int maxX, int maxY, IntConsumer action) {
        int count = 0;
        if (shift < 0 || coversMany(minX, minY, maxX, maxY)) {
            found = ShapeAssembler.withRoom(found, map.segmentCount());
            for (int s = 0; s < map.segmentCount(); s++) {
                found[count++] = s;
            }
        } else {
            count = collect(minX, minY, maxX, maxY);
        }
        int[] segments = Arrays.copyOf(found, count);
        Arrays.sort(segments);
        int last = -1;
        for (int s : segments) {
            if (s != last && map.isAlive(s) && meets(s, minX, minY, maxX, maxY)) {
                action.accept(s);
            }
            last = s;
        }
    }

    private boolean coversMany(int minX, int minY, int maxX, int maxY) {
        long wide = ((long) (maxX >> shift) - (minX >> shift) + 1) * ((long) (maxY >> shift) - (minY >> shift) + 1);
        return wide > cells.size();
    }

    private int collect(int minX, int minY, int maxX, int maxY) {
        int count = 0;
        for (int cx = minX >> shift; cx <= maxX >> shift; cx++) {
            for (int cy = minY >> shift; cy <= maxY >> shift; cy++) {
                int cell = cells.get(key(cx, cy));
                if (cell >= 0) {
                    found = ShapeAssembler.withRoom(found, count + counts[cell]);
                    System.arraycopy(listed[cell], 0, found, count, counts[cell]);
                    count += counts[cell];
                }
            }
        }
        found = ShapeAssembler.withRoom(found, count + longCount);
        System.arraycopy(longOnes, 0, found, count, longCount);
        return count + longCount;
    }

    private boolean meets(int s, int minX, int minY, int maxX, int maxY) {
        int y1 = map.y(map.start(s));
        int y2 = map.y(map.end(s));
        return map.x(map.start(s)) <= maxX
                && map.x(map.end(s)) >= minX
                && Math.min(y1, y2) <= maxY
                && Math.max(y1, y2) >= minY;
    }

    private static long key(int cx, int cy) {
        return ((long) cx << 32) | (cy & 0xffffffffL);
    }
}
