package org.gridward.index;

import org.gridward.geo.Shape;

/** Puts shapes elsewhere, so many times as large. */
record Stretch(int scale, int west, int south) {
    Shape of(Shape shape) {
        int[][][] polygons = new int[shape.polygonCount()][][];
        for (int p = 0; p < polygons.length; p++) {
            polygons[p] = new int[shape.ringCount(p)][];
            for (int r = 0; r < polygons[p].length; r++) {
                int[] ring = shape.ring(p, r);
                for (int i = 0; i < ring.length; i++) {
                    ring[i] = ring[i] * scale + (i % 2 == 0 ? west : south);
                }
                polygons[p][r] = ring;
            }
        }
        return Shape.of(polygons);
    }
}
