package org.gridward.index;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Points to be located at once, and what lies there. Filled again and again by one thread at a time. */
public final class PointBatch {
    final int[] xs;
    final int[] ys;
    final int[] faces;
    final @Nullable Place[] places;
    private int size;

    public PointBatch(int capacity) {
        xs = new int[capacity];
        ys = new int[capacity];
        faces = new int[capacity];
        places = new Place[capacity];
    }

    /** Takes one more lattice point. */
    public void add(int x, int y) {
        xs[size] = x;
        ys[size++] = y;
    }

    public int size() {
        return size;
    }

    public boolean isFull() {
        return size == xs.length;
    }

    public int x(int point) {
        return xs[point];
    }

    public int y(int point) {
        return ys[point];
    }

    public void clear() {
        size = 0;
    }

    /** What lies at a point of the batch, once it was located. */
    public Place place(int point) {
        return Objects.requireNonNull(places[Objects.checkIndex(point, size)]);
    }
}
