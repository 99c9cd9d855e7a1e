package org.gridward.index;

import org.gridward.geo.Shape;

/** A ring of a shape with many vertices, looked into run by run: the rim of a district is long, and most of it is far. */
record Rim(Shape shape, int polygon, int ring, Frontier frontier) implements Frontier.Opening {
    private static final int RUN = 32;
    private static final int FEW_VERTICES = 2 * RUN;

    static void lookInto(Frontier frontier, Shape shape) {
        if (shape.vertexCount() <= FEW_VERTICES) {
            shape.forEachSegment(frontier::addSegment);
            return;
        }
        for (int polygon = 0; polygon < shape.polygonCount(); polygon++) {
            for (int ring = 0; ring < shape.ringCount(polygon); ring++) {
                new Rim(shape, polygon, ring, frontier).addRuns();
            }
        }
    }

    private void addRuns() {
        for (int run = 0; RUN * run < shape.vertexCount(polygon, ring); run++) {
            Extent extent = new Extent();
            forEachSegment(run, extent);
            frontier.addBox(extent.minX, extent.minY, extent.maxX, extent.maxY, this, run);
        }
    }

    @Override
    public void open(int run) {
        forEachSegment(run, frontier::addSegment);
    }

    private void forEachSegment(int run, Shape.SegmentVisitor visitor) {
        int end = Math.min(RUN * (run + 1), shape.vertexCount(polygon, ring));
        shape.forEachSegment(polygon, ring, RUN * run, end, visitor);
    }

    /** Of the segments that it was given. */
    private static final class Extent implements Shape.SegmentVisitor {
        private int minX = Integer.MAX_VALUE;
        private int minY = Integer.MAX_VALUE;
        private int maxX = Integer.MIN_VALUE;
        private int maxY = Integer.MIN_VALUE;

        @Override
        public void segment(int ax, int ay, int bx, int by) {
            minX = Math.min(minX, Math.min(ax, bx));
            minY = Math.min(minY, Math.min(ay, by));
            maxX = Math.max(maxX, Math.max(ax, bx));
            maxY = Math.max(maxY, Math.max(ay, by));
        }
    }
}
