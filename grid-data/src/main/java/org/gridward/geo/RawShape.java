package org.gridward.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Polygons as a file has them: numbers of some declared coordinate system, not yet checked.
 *
 * @param polygons polygon → ring → x0, y0, x1, y1, …; the first ring of each polygon is its shell
 */
public record RawShape(double[][][] polygons) {

    /**
     * What is left on the lattice.
     *
     * @param shape empty when no polygon has an area of its own there
     * @param collapsedRings rings that lost their area by rounding and were left out
     */
    public record Rounded(Optional<Shape> shape, int collapsedRings) {}

    /**
     * Converts vertex by vertex and rounds to the lattice; vertices that fall together become one.
     *
     * @throws CoordinateException for the first vertex that is not finite or out of range
     */
    public Rounded onLattice(Crs crs) {
        List<int[][]> kept = new ArrayList<>();
        int collapsed = 0;
        for (double[][] rings : polygons) {
            List<int[]> keptRings = new ArrayList<>();
            for (int r = 0; r < rings.length; r++) {
                Optional<int[]> ring = ringOnLattice(rings[r], crs);
                if (ring.isPresent()) {
                    keptRings.add(ring.get());
                } else {
                    collapsed++;
                    if (r == 0) {
                        collapsed += rings.length - 1;
                        break;
                    }
                }
            }
            if (!keptRings.isEmpty()) {
                kept.add(keptRings.toArray(int[][]::new));
            }
        }
        Optional<Shape> shape = kept.isEmpty() ? Optional.empty() : Optional.of(Shape.of(kept.toArray(int[][][]::new)));
        return new Rounded(shape, collapsed);
    }

    public int vertexCount() {
        int count = 0;
        for (double[][] rings : polygons) {
            for (double[] ring : rings) {
                count += ring.length / 2;
            }
        }
        return count;
    }

    private static Optional<int[]> ringOnLattice(double[] ring, Crs crs) {
        int[] steps = new int[ring.length];
        int n = 0;
        for (int i = 0; i < ring.length; i += 2) {
            Position place = crs.toPosition(ring[i], ring[i + 1]);
            int x = place.latticeX();
            int y = place.latticeY();
            if (n == 0 || steps[n - 2] != x || steps[n - 1] != y) {
                steps[n++] = x;
                steps[n++] = y;
            }
        }
        if (n >= 4 && steps[0] == steps[n - 2] && steps[1] == steps[n - 1]) {
            n -= 2;
        }
        int[] open = Arrays.copyOf(steps, n);
        return n < 6 || Shape.twiceArea(open) == 0 ? Optional.empty() : Optional.of(open);
    }
}
