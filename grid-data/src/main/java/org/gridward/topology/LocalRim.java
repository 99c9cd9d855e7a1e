package org.gridward.topology;

import org.gridward.geo.Shape;
import org.gridward.geo.StepSize;

/** The rings of a shape in metres from the corner of its box, for measures that need not be exact. */
final class LocalRim {
    private final Shape shape;
    private final StepSize step;
    private final double[][] rings;
    private final int[] polygonOfRing;

    LocalRim(Shape shape) {
        this.shape = shape;
        this.step = StepSize.atMiddleOf(shape.box());
        int count = 0;
        for (int p = 0; p < shape.polygonCount(); p++) {
            count += shape.ringCount(p);
        }
        rings = new double[count][];
        polygonOfRing = new int[count];
        int at = 0;
        for (int p = 0; p < shape.polygonCount(); p++) {
            for (int r = 0; r < shape.ringCount(p); r++) {
                polygonOfRing[at] = p;
                rings[at++] = toMeters(shape.ring(p, r));
            }
        }
    }

    private double[] toMeters(int[] ring) {
        double[] meters = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            meters[i] = ((double) ring[i] - shape.box().minX()) * step.eastMeters();
            meters[i + 1] = ((double) ring[i + 1] - shape.box().minY()) * step.northMeters();
        }
        return meters;
    }

    int ringCount() {
        return rings.length;
    }

    int polygonOf(int ring) {
        return polygonOfRing[ring];
    }

    /** x0, y0, x1, y1, …; not to be changed. */
    double[] ring(int ring) {
        return rings[ring];
    }

    int stepX(double x) {
        return (int) Math.rint(x / step.eastMeters() + shape.box().minX());
    }

    int stepY(double y) {
        return (int) Math.rint(y / step.northMeters() + shape.box().minY());
    }
}
