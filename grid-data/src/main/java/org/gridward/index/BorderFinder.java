package org.gridward.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;

/** Cuts a grid's rings where the grid on the other side changes. Neighbours share vertices, so segments are equal. */
final class BorderFinder {
    /** Sorts after every code: the outer rim comes last. */
    private static final String RIM = "\uffff";

    private record Segment(int ax, int ay, int bx, int by) {}

    private final Grid grid;
    private final Map<Segment, Grid> beside = new HashMap<>();
    private final Map<String, List<int[]>> linesByCode = new TreeMap<>();
    private final Map<String, Grid> grids = new HashMap<>();

    BorderFinder(Grid grid, LayerIndex layer) {
        this.grid = grid;
        for (Grid other : layer.listIn(grid.shape().box())) {
            if (!other.code().equals(grid.code())) {
                other.shape().forEachSegment((ax, ay, bx, by) -> beside.put(new Segment(bx, by, ax, ay), other));
            }
        }
    }

    List<Border> listBorders() {
        Shape shape = grid.shape();
        for (int p = 0; p < shape.polygonCount(); p++) {
            for (int r = 0; r < shape.ringCount(p); r++) {
                cut(shape.ring(p, r));
            }
        }
        List<Border> borders = new ArrayList<>();
        linesByCode.forEach((code, lines) -> borders.add(new Border(Optional.ofNullable(grids.get(code)), lines)));
        return borders;
    }

    /** Starts at a vertex where the neighbour changes, so that no line is cut in two by the ring's first vertex. */
    private void cut(int[] ring) {
        int segments = ring.length / 2;
        int start = 0;
        while (start < segments && codeBeside(ring, start).equals(codeBeside(ring, start + segments - 1))) {
            start++;
        }
        int from = start % segments;
        int taken = 0;
        while (taken < segments) {
            String code = codeBeside(ring, from + taken);
            int length = 1;
            while (taken + length < segments
                    && codeBeside(ring, from + taken + length).equals(code)) {
                length++;
            }
            linesByCode.computeIfAbsent(code, c -> new ArrayList<>()).add(line(ring, from + taken, length));
            taken += length;
        }
    }

    private static int[] line(int[] ring, int firstSegment, int segments) {
        int[] line = new int[2 * segments + 2];
        for (int v = 0; v <= segments; v++) {
            int at = 2 * ((firstSegment + v) % (ring.length / 2));
            line[2 * v] = ring[at];
            line[2 * v + 1] = ring[at + 1];
        }
        return line;
    }

    private String codeBeside(int[] ring, int segment) {
        int a = 2 * (segment % (ring.length / 2));
        int b = 2 * ((segment + 1) % (ring.length / 2));
        Grid other = beside.get(new Segment(ring[a], ring[a + 1], ring[b], ring[b + 1]));
        if (other == null) {
            return RIM;
        }
        grids.put(other.code(), other);
        return other.code();
    }
}
