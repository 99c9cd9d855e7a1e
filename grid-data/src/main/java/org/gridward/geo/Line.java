package org.gridward.geo;

import java.util.Arrays;

/** A drawn line on the lattice: at least two vertices, neighbours differ. Its direction matters. Immutable. */
public final class Line {
    private final int[] vertices;

    private Line(int[] vertices) {
        this.vertices = vertices;
    }

    /**
     * A line through x0, y0, x1, y1, …; a vertex that repeats the one before is left out. The array is copied.
     *
     * @throws IllegalArgumentException when fewer than two different vertices are left
     */
    public static Line of(int... vertices) {
        int[] kept = new int[vertices.length];
        int length = 0;
        for (int i = 0; i + 1 < vertices.length; i += 2) {
            boolean repeated = length > 0 && kept[length - 2] == vertices[i] && kept[length - 1] == vertices[i + 1];
            if (!repeated) {
                kept[length++] = vertices[i];
                kept[length++] = vertices[i + 1];
            }
        }
        if (length < 4 || vertices.length % 2 != 0) {
            throw new IllegalArgumentException("a line needs two vertices");
        }
        return new Line(Arrays.copyOf(kept, length));
    }

    public int vertexCount() {
        return vertices.length / 2;
    }

    public int x(int vertex) {
        return vertices[2 * vertex];
    }

    public int y(int vertex) {
        return vertices[2 * vertex + 1];
    }

    /** True when it ends where it begins. */
    public boolean isClosed() {
        int last = vertices.length - 2;
        return vertices[0] == vertices[last] && vertices[1] == vertices[last + 1];
    }

    /** A copy as x0, y0, x1, y1, …. */
    public int[] toArray() {
        return vertices.clone();
    }

    public Line reversed() {
        int[] back = new int[vertices.length];
        for (int i = 0; i < vertices.length; i += 2) {
            back[i] = vertices[vertices.length - 2 - i];
            back[i + 1] = vertices[vertices.length - 1 - i];
        }
        return new Line(back);
    }

    public Box box() {
        Box box = new Box(vertices[0], vertices[1], vertices[0], vertices[1]);
        for (int i = 2; i < vertices.length; i += 2) {
            box = box.union(new Box(vertices[i], vertices[i + 1], vertices[i], vertices[i + 1]));
        }
        return box;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Line line && Arrays.equals(vertices, line.vertices);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(vertices);
    }

    @Override
    public String toString() {
        return "Line" + Arrays.toString(vertices);
    }
}
