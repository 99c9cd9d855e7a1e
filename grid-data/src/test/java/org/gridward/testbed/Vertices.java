package org.gridward.testbed;

import org.gridward.geo.Shape;

/** Shapes that differ from others in a vertex. */
public final class Vertices {
    private Vertices() {}

    /** The vertex at x, y in every ring that has it is so many steps elsewhere; the same shape when none has it. */
    public static Shape moved(Shape shape, int x, int y, int dx, int dy) {
        int[][][] polygons = new int[shape.polygonCount()][][];
        for (int p = 0; p < polygons.length; p++) {
            polygons[p] = new int[shape.ringCount(p)][];
            for (int r = 0; r < polygons[p].length; r++) {
                polygons[p][r] = shape.ring(p, r);
                for (int i = 0; i < polygons[p][r].length; i += 2) {
                    if (polygons[p][r][i] == x && polygons[p][r][i + 1] == y) {
                        polygons[p][r][i] += dx;
                        polygons[p][r][i + 1] += dy;
                    }
                }
            }
        }
        return Shape.of(polygons);
    }
}
