package org.gridward.topology;

/** Vertices in the order in which they were found. */
final class VertexList {
    private int[] values = new int[0];
    private int count;

    void add(int x, int y) {
        if (2 * count + 2 > values.length) {
            values = ShapeAssembler.withRoom(values, Math.max(8, 2 * count + 2));
        }
        values[2 * count] = x;
        values[2 * count + 1] = y;
        count++;
    }

    int count() {
        return count;
    }

    int x(int i) {
        return values[2 * i];
    }

    int y(int i) {
        return values[2 * i + 1];
    }
}
