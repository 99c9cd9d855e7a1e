package org.gridward.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.gridward.geo.Box;
import org.gridward.geo.Lattice;
import org.gridward.geo.LocalPlane;
import org.gridward.geo.Shape;
import org.gridward.geo.SlowDistance;
import org.gridward.index.LineIndex.Drawn;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestLinesTest {
    private static final int MAPS = Checkout.count(30, 1_000);
    private static final int X = 1_214_700_000;
    private static final int Y = 312_000_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void all_segments_come_once_and_in_the_order_of_their_distance(long seed) {
        Random random = new Random(seed);
        List<Drawn<String>> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double[] line = random.doubles(6, -300_000, 300_000).toArray();
            for (int v = 0; v < line.length; v++) {
                line[v] = Math.rint(line[v]) + (v % 2 == 0 ? X : Y);
            }
            lines.add(new Drawn<>("L" + i, line));
            // every other line is there from its other side, too
            if (i % 2 == 0) {
                lines.add(new Drawn<>("R" + i, new double[] {line[4], line[5], line[2], line[3], line[0], line[1]}));
            }
        }
        LocalPlane plane = LocalPlane.at(X, Y);
        double within = 1_500;
        TreeSet<Double> expected = new TreeSet<>();
        for (Drawn<String> line : lines) {
            double[] at = line.vertices();
            for (int i = 0; i + 3 < at.length; i += 2) {
                expected.add(centimetres(plane.distanceMeters(at[i], at[i + 1], at[i + 2], at[i + 3])));
            }
        }
        List<Double> found = new ArrayList<>();
        NearestLines nearest = new NearestLines(new LineIndex<>(lines), plane, within);
        while (nearest.hasNext()) {
            found.add(centimetres(nearest.next().distanceMeters()));
        }
        assertThat(found).isSorted();
        assertThat(new TreeSet<>(found)).isEqualTo(expected.headSet(within, true));
        assertThat(found).hasSizeLessThanOrEqualTo(600);
        double least = Segments.distanceMeters(new LineIndex<>(lines), plane, within);
        assertThat(centimetres(least)).isEqualTo(expected.first());
        assertThat(Segments.distanceMeters(new LineIndex<>(lines), plane, least / 2))
                .isInfinite();
    }

    /** At any latitude, with equal distances, lines of two indexes, rims with holes; and against the ellipsoid near by. */
    @ParameterizedTest(name = "at {0}°")
    @ValueSource(ints = {0, 31, -45, 70, 89})
    void segments_come_as_if_all_had_been_measured_and_sorted(int latitude) {
        Random random = new Random(latitude);
        for (int map = 0; map < MAPS; map++) {
            String what = "seed " + latitude + ", map " + map;
            int y = latitude * Lattice.STEPS_PER_DEGREE;
            int reach = map % 2 == 0 ? 60_000 : 900_000;
            List<Drawn<String>> lines = new ArrayList<>();
            List<Shape> shapes = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                double left = X + random.nextInt(-reach, reach);
                double low = y + random.nextInt(-reach, reach);
                int size = 5 + random.nextInt(reach / 20);
                if (i % 4 == 0) {
                    shapes.add(square((int) left, (int) low, size));
                }
                lines.add(new Drawn<>("L" + i, new double[] {left, low, left + size, low + 0.25, X, low - size}));
            }
            shapes.add(saw(X - reach / 2, y - reach / 2, reach, 65 + random.nextInt(200)));
            LocalPlane plane = LocalPlane.at(X + random.nextInt(-reach, reach), y + random.nextInt(-reach, reach));
            Lines all = Lines.union(List.of(new LineIndex<>(lines), new ShapeIndex<>(shapes, shape -> shape)));
            double within = map % 3 == 0 ? 100 : 20_000;
            NearestLines nearest = new NearestLines(all, plane, within);
            List<NearLine> found = new ArrayList<>();
            nearest.forEachRemaining(found::add);
            assertThat(found).as(what).isEqualTo(measureAll(all, plane, within));
            for (NearLine line : found.subList(0, Math.min(20, found.size()))) {
                if (line.distanceMeters() <= 500) {
                    assertThat(line.distanceMeters())
                            .as(what)
                            .isCloseTo(
                                    SlowDistance.geodesicMeters(
                                            plane.x(), plane.y(), line.ax(), line.ay(), line.bx(), line.by()),
                                    within(0.01));
                }
            }
        }
    }

    private static Shape square(int x, int y, int size) {
        int inner = size / 3;
        int outer = size - inner;
        return Shape.of(new int[][][] {
            {
                {x, y, x + size, y, x + size, y + size, x, y + size},
                {x + inner, y + inner, x + inner, y + outer, x + outer, y + outer, x + outer, y + inner}
            }
        });
    }

    /** A shape with so many teeth on its upper side, and a hole. */
    private static Shape saw(int x, int y, int size, int teeth) {
        int[] outer = new int[4 * teeth + 4];
        outer[0] = x;
        outer[1] = y;
        outer[2] = x + size;
        outer[3] = y;
        for (int i = 0; i < 2 * teeth; i++) {
            outer[4 + 2 * i] = x + size - (int) ((long) size * i / (2 * teeth));
            outer[5 + 2 * i] = y + size - i % 2 * (size / 5);
        }
        int third = size / 3;
        int[] hole = {x + third, y + third, x + third, y + third + 9, x + third + 9, y + third + 9};
        return Shape.of(new int[][][] {{outer, hole}});
    }

    private static List<NearLine> measureAll(Lines lines, LocalPlane plane, double within) {
        TreeSet<NearLine> all = new TreeSet<>(Comparator.comparingDouble(NearLine::distanceMeters)
                .thenComparingDouble(NearLine::ax)
                .thenComparingDouble(NearLine::ay)
                .thenComparingDouble(NearLine::bx)
                .thenComparingDouble(NearLine::by));
        Box everywhere = new Box(-Lattice.MAX_X, -Lattice.MAX_Y, Lattice.MAX_X, Lattice.MAX_Y);
        lines.forEachNear(everywhere, (ax, ay, bx, by) -> {
            boolean ordered = ax < bx || (ax == bx && ay < by);
            NearLine line = ordered
                    ? new NearLine(ax, ay, bx, by, plane.foot(ax, ay, bx, by))
                    : new NearLine(bx, by, ax, ay, plane.foot(bx, by, ax, ay));
            if (line.distanceMeters() <= within) {
                all.add(line);
            }
        });
        return List.copyOf(all);
    }

    /** Lines far away are neither measured nor are their boxes opened. */
    @Test
    void the_nearest_line_of_many_is_found_by_looking_at_few() {
        List<Drawn<String>> lines = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            double x = X + i % 200 * 1_000;
            double y = Y + i / 200 * 1_000;
            lines.add(new Drawn<>("L", new double[] {x, y, x + 900, y + 900}));
        }
        int[] measured = {0};
        Lines counted = new LineIndex<>(lines).where(of -> ++measured[0] > 0);
        NearestLines nearest = new NearestLines(counted, LocalPlane.at(X + 100_300, Y + 100_500), 5_000);
        assertThat(nearest.next().distanceMeters()).isLessThan(5);
        assertThat(measured[0]).isLessThan(40);
    }

    private static double centimetres(double meters) {
        return Math.rint(meters * 100) / 100;
    }

    @Test
    void shapes_are_found_on_their_rims_too_in_the_order_in_which_they_were_given() {
        List<Shape> shapes = DoubleStream.of(30, 10, 20)
                .mapToObj(size -> Shape.of(new int[][][] {{{0, 0, (int) size, 0, (int) size, 10, 0, 10}}}))
                .toList();
        ShapeIndex<Shape> index = new ShapeIndex<>(shapes, shape -> shape);
        assertThat(index.listAt(10, 5)).isEqualTo(shapes);
        assertThat(index.listAt(20, 10)).containsExactly(shapes.get(0), shapes.get(2));
        assertThat(index.listAt(31, 5)).isEmpty();
    }
}
