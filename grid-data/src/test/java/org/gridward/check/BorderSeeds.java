package org.gridward.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.geo.StepSize;
import org.gridward.model.Grid;
import org.gridward.model.RowKey;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Bends one side of a border away from the other, so that there is a gap or an overlap of known size and place. */
public final class BorderSeeds {
    private static final int TRIES = 100_000;

    private static final GeometryFactory STEPS = new GeometryFactory();

    /**
     * One seed.
     *
     * @param level the layer in which it is a fault
     * @param grid on whose side the line was bent
     * @param ground in lattice steps
     * @param rows the grid and those below it that have the border, with the bent line
     */
    public record Seed(String level, Grid grid, Grid neighbour, Polygon ground, double squareMeters, List<Grid> rows) {}

    private record Segment(int ax, int ay, int bx, int by) {}

    private final List<String> levels;
    private final Map<RowKey, Grid> grids = new HashMap<>();
    private final List<Grid> finest = new ArrayList<>();
    private final Map<Segment, RowKey> sides = new HashMap<>();
    private final Set<RowKey> used = new HashSet<>();
    private final Random random;

    /** @param levels from coarse to fine; seeds of the first lie between grids of one parent */
    public BorderSeeds(Collection<Grid> all, List<String> levels, long seed) {
        this.levels = levels;
        this.random = new Random(seed);
        String last = levels.get(levels.size() - 1);
        for (Grid grid : all) {
            grids.put(grid.key(), grid);
            if (grid.layer().equals(last)) {
                finest.add(grid);
                grid.shape().forEachSegment((ax, ay, bx, by) -> sides.put(new Segment(ax, ay, bx, by), grid.key()));
            }
        }
    }

    /** A seed of about that size, at a random place whose finest grids have none yet. */
    public Seed next(String level, boolean gap, double squareMeters) {
        return findNext(level, gap, squareMeters).orElseThrow();
    }

    /** Empty when no such place is found: a small city may have no border of that level where the seed fits. */
    public Optional<Seed> findNext(String level, boolean gap, double squareMeters) {
        for (int tried = 0; tried < TRIES; tried++) {
            Grid one = current(finest.get(random.nextInt(finest.size())));
            int[] ring = one.shape().ring(0, 0);
            int at = 2 * random.nextInt(ring.length / 2);
            int to = (at + 2) % ring.length;
            Segment border = new Segment(ring[at], ring[at + 1], ring[to], ring[to + 1]);
            RowKey beyond = sides.get(new Segment(border.bx, border.by, border.ax, border.ay));
            if (beyond == null || used.contains(one.key()) || used.contains(beyond)) {
                continue;
            }
            Grid other = grids.get(beyond);
            List<Grid> mine = lineage(one);
            List<Grid> theirs = lineage(other);
            int split = 0;
            while (mine.get(split).equals(theirs.get(split))) {
                split++;
            }
            if (!mine.get(split).layer().equals(level)
                    || !Objects.equals(
                            mine.get(split).parent(), theirs.get(split).parent())) {
                continue;
            }
            int[] bend = bend(border, gap, squareMeters);
            Polygon ground = polygon(border, bend);
            double size = StepSize.atMiddleOf(one.shape().box()).squareMeters(ground.getArea());
            Grid holder = gap ? one : other;
            if (Math.abs(size / squareMeters - 1) > 0.25
                    || !JtsShapes.toSteps(holder.shape()).covers(ground)) {
                continue;
            }
            List<Grid> rows = new ArrayList<>();
            mine.subList(split, mine.size())
                    .forEach(grid -> rows.add(grid.withShape(bent(grid.shape(), border, bend))));
            if (rows.stream().allMatch(grid -> new IsValidOp(JtsShapes.toSteps(grid.shape())).isValid())) {
                used.add(one.key());
                used.add(beyond);
                rows.forEach(grid -> grids.put(grid.key(), grid));
                return Optional.of(new Seed(level, mine.get(split), theirs.get(split), ground, size, rows));
            }
        }
        return Optional.empty();
    }

    private Grid current(Grid grid) {
        return grids.getOrDefault(grid.key(), grid);
    }

    private List<Grid> lineage(Grid grid) {
        List<Grid> line = new ArrayList<>(List.of(grid));
        for (int level = levels.size() - 2; level >= 0; level--) {
            line.add(
                    0,
                    grids.get(RowKey.grid(
                            levels.get(level), String.valueOf(line.get(0).parent()))));
        }
        return line;
    }

    /** Two vertices beside the segment, on its left for a gap, so that a strip of that size lies between. */
    private static int[] bend(Segment s, boolean gap, double squareMeters) {
        StepSize step = StepSize.at(Position.ofLattice(s.ax, s.ay));
        double dx = ((double) s.bx - s.ax) * step.eastMeters();
        double dy = ((double) s.by - s.ay) * step.northMeters();
        double length = Math.hypot(dx, dy);
        double height = (gap ? 1 : -1) * squareMeters / (0.7 * length);
        int[] bend = new int[4];
        for (int v = 0; v < 2; v++) {
            double along = v == 0 ? 0.15 : 0.85;
            bend[2 * v] = s.ax + (int) Math.rint((along * dx - height * dy / length) / step.eastMeters());
            bend[2 * v + 1] = s.ay + (int) Math.rint((along * dy + height * dx / length) / step.northMeters());
        }
        return bend;
    }

    private static Polygon polygon(Segment s, int[] bend) {
        return STEPS.createPolygon(new Coordinate[] {
            new Coordinate(s.ax, s.ay),
            new Coordinate(s.bx, s.by),
            new Coordinate(bend[2], bend[3]),
            new Coordinate(bend[0], bend[1]),
            new Coordinate(s.ax, s.ay)
        });
    }

    private static Shape bent(Shape shape, Segment border, int[] bend) {
        int[][][] polygons = new int[shape.polygonCount()][][];
        for (int p = 0; p < polygons.length; p++) {
            polygons[p] = new int[shape.ringCount(p)][];
            for (int r = 0; r < polygons[p].length; r++) {
                polygons[p][r] = bent(shape.ring(p, r), border, bend);
            }
        }
        return Shape.of(polygons);
    }

    private static int[] bent(int[] ring, Segment border, int[] bend) {
        for (int i = 0; i < ring.length; i += 2) {
            int j = (i + 2) % ring.length;
            if (new Segment(ring[i], ring[i + 1], ring[j], ring[j + 1]).equals(border)) {
                int[] longer = new int[ring.length + 4];
                System.arraycopy(ring, 0, longer, 0, i + 2);
                System.arraycopy(bend, 0, longer, i + 2, 4);
                System.arraycopy(ring, i + 2, longer, i + 6, ring.length - i - 2);
                return longer;
            }
        }
        return ring;
    }
}
