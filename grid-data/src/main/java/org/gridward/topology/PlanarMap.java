package org.gridward.topology;

import java.util.Arrays;

/** Labelled arcs packed in a few arrays: 8 bytes a vertex and 12 an arc. Immutable; safe for many threads. */
public final class PlanarMap implements LabelledArcs {
    private final int[] vertices;
    private final int[] starts;
    private final int[] left;
    private final int[] right;
    private final int labelCount;

    private PlanarMap(Builder builder) {
        this.vertices = Arrays.copyOf(builder.vertices, builder.vertexEnd);
        this.starts = Arrays.copyOf(builder.starts, builder.arcs + 1);
        this.left = Arrays.copyOf(builder.left, builder.arcs);
        this.right = Arrays.copyOf(builder.right, builder.arcs);
        this.labelCount = builder.greatestLabel + 1;
    }

    @Override
    public int arcCount() {
        return left.length;
    }

    @Override
    public int labelCount() {
        return labelCount;
    }

    @Override
    public int leftLabel(int arc) {
        return left[arc];
    }

    @Override
    public int rightLabel(int arc) {
        return right[arc];
    }

    @Override
    public int vertexCount(int arc) {
        return (starts[arc + 1] - starts[arc]) / 2;
    }

    @Override
    public void copyVertices(int arc, int[] target, int at) {
        System.arraycopy(vertices, starts[arc], target, at, starts[arc + 1] - starts[arc]);
    }

    /** Collects arcs in the order in which they will be numbered. */
    public static final class Builder {
        private int[] vertices = new int[64];
        private int[] starts = new int[16];
        private int[] left = new int[16];
        private int[] right = new int[16];
        private int vertexEnd;
        private int arcs;
        private int greatestLabel;

        public Builder() {}

        /**
         * Adds one arc, x0, y0, x1, y1, …; a single segment is an arc of two vertices.
         *
         * @throws IllegalArgumentException when it has fewer than two vertices or a label is negative
         */
        public Builder add(int leftLabel, int rightLabel, int... arc) {
            if (arc.length < 4 || arc.length % 2 != 0 || leftLabel < 0 || rightLabel < 0) {
                throw new IllegalArgumentException("an arc needs two vertices and two labels from 0 on");
            }
            vertices = ShapeAssembler.withRoom(vertices, vertexEnd + arc.length);
            System.arraycopy(arc, 0, vertices, vertexEnd, arc.length);
            vertexEnd += arc.length;
            left = ShapeAssembler.withRoom(left, arcs + 1);
            right = ShapeAssembler.withRoom(right, arcs + 1);
            left[arcs] = leftLabel;
            right[arcs] = rightLabel;
            arcs++;
            starts = ShapeAssembler.withRoom(starts, arcs + 1);
            starts[arcs] = vertexEnd;
            greatestLabel = Math.max(greatestLabel, Math.max(leftLabel, rightLabel));
            return this;
        }

        public PlanarMap build() {
            return new PlanarMap(this);
        }
    }
}
