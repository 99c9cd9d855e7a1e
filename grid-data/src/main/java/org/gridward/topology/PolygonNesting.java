package org.gridward.topology;

import java.util.ArrayList;
import java.util.List;
import org.gridward.geo.Location;
import org.gridward.geo.Shape;

/** Collects traced rings and puts each hole into the polygon whose ground it bounds. */
final class PolygonNesting {
    private final List<List<int[]>> polygons = new ArrayList<>(1);
    private final List<int[]> looseHoles = new ArrayList<>(0);

    /** Takes the rings of one walk. With a shell among them, the others are holes that hang on it by touching. */
    void addCycle(List<int[]> rings) {
        List<int[]> polygon = new ArrayList<>(rings.size());
        for (int[] ring : rings) {
            if (Shape.twiceArea(ring) > 0) {
                polygon.add(0, ring);
            } else {
                polygon.add(ring);
            }
        }
        if (Shape.twiceArea(polygon.get(0)) <= 0) {
            looseHoles.addAll(rings);
            return;
        }
        if (polygon.size() > 1 && Shape.twiceArea(polygon.get(1)) > 0) {
            throw new IllegalArgumentException("lines of the rim cross or lie on each other");
        }
        polygons.add(polygon);
    }

    Shape toShape() {
        placeLooseHoles();
        return Shape.of(polygons.stream().map(p -> p.toArray(int[][]::new)).toArray(int[][][]::new));
    }

    private void placeLooseHoles() {
        if (looseHoles.isEmpty()) {
            return;
        }
        List<Shape> shells =
                polygons.stream().map(p -> Shape.of(new int[][][] {{p.get(0)}})).toList();
        for (int[] hole : looseHoles) {
            polygons.get(smallestAround(hole, shells)).add(hole);
        }
    }

    /**
     * One vertex decides: it can't lie on the shell it belongs to, since hole and shell would then have been one walk,
     * and a shell that is only near (an island in the hole, touching it) does not hold it inside.
     */
    private int smallestAround(int[] hole, List<Shape> shells) {
        int best = -1;
        long bestArea = Long.MAX_VALUE;
        for (int s = 0; s < shells.size(); s++) {
            long area = Shape.twiceArea(polygons.get(s).get(0));
            if (area < bestArea && shells.get(s).locate(hole[0], hole[1]) == Location.INSIDE) {
                best = s;
                bestArea = area;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("a hole lies in no polygon");
        }
        return best;
    }
}
