package org.gridward.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridward.geo.Geodesy;
import org.gridward.geo.Lattice;
import org.gridward.geo.Line;
import org.gridward.geo.Position;
import org.gridward.index.LineIndex;
import org.gridward.index.LineIndex.Drawn;
import org.gridward.model.Barrier;
import org.gridward.model.Border;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A zone of 50 m is 50 m: against points that lie densely on the border, measured one by one with GeographicLib. */
class SeenStripsTest {
    private static final double TOLERANCE_METERS = 0.05;

    static IntStream seeds() {
        return IntStream.range(0, Checkout.count(6, 100));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_place_is_in_a_zone_when_a_part_of_the_border_that_is_seen_lies_within_the_width_of_its_side(int seed) {
        Random random = new Random(seed);
        PlotTown town = new PlotTown(random, 2, 3);
        List<Barrier> barriers = barriers(random, 2 * (seed % 3));
        Strip<String> strip = new Strip<>("Z", new Border("street", "0001", "0101"), null, 20 + random.nextInt(40), 50);
        SeenStrips<String> strips = new SeenStrips<>(List.of(strip), town.index, index(barriers));
        List<double[]> border = BorderLines.list(town.index, strip.border(), null);
        int inside = 0;
        int hidden = 0;
        for (int i = 0; i < Checkout.count(250, 2_000); i++) {
            int x = town.randomX(random);
            int y = town.randomY(random);
            Spot spot = town.spot(x, y);
            Side side = strip.findSide(spot.place()).orElse(null);
            boolean in = !strips.listAt(spot).isEmpty();
            if (side == null) {
                assertThat(in).isFalse();
            } else {
                double width = strip.widthMeters(side);
                double seen = seenMeters(border, barriers, x, y, width);
                boolean onEdge =
                        Math.abs(seen - width) <= TOLERANCE_METERS || isOnShadow(border, barriers, x, y, width);
                assertThat(onEdge || in == seen <= width)
                        .as("seed %d, point %d, %d: %s, seen at %s of %s m", seed, x, y, in, seen, width)
                        .isTrue();
                inside += in ? 1 : 0;
                hidden += !in && seenMeters(border, List.of(), x, y, width) < width ? 1 : 0;
            }
        }
        assertThat(inside).as("seed %d", seed).isPositive();
        assertThat(barriers.isEmpty()).as("seed %d: %d hidden", seed, hidden).isEqualTo(hidden == 0);
    }

    /** Along the border, across it, and away from it. */
    static List<Barrier> barriers(Random random, int count) {
        List<Barrier> barriers = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            int x = PlotTown.X + PlotTown.STEPS + random.nextInt(-3_000, 3_000);
            int y = PlotTown.Y + PlotTown.STEPS + random.nextInt(1_000, 5_000);
            int[] line = new int[8];
            for (int v = 0; v < 4; v++) {
                line[2 * v] = x + random.nextInt(-1_000, 1_000);
                line[2 * v + 1] = y + v * 1_500 + random.nextInt(700);
            }
            barriers.add(new Barrier("B" + b, "river", Line.of(line)));
        }
        return barriers;
    }

    static LineIndex<Barrier> index(List<Barrier> barriers) {
        return new LineIndex<>(barriers.stream()
                .map(one -> new Drawn<>(one, BorderLines.toDoubles(one.line().toArray())))
                .toList());
    }

    /** First at each metre, then at each centimetre where that is near the width. */
    private static double seenMeters(List<double[]> border, List<Barrier> barriers, int x, int y, double width) {
        double coarse = seenMeters(border, barriers, x, y, 1, 0, Double.MAX_VALUE);
        boolean clear = barriers.isEmpty() && Math.abs(coarse - width) > 1.1;
        return clear ? coarse : seenMeters(border, barriers, x, y, 0.02, 0, width + 2);
    }

    private static double seenMeters(
            List<double[]> border, List<Barrier> barriers, int x, int y, double step, double from, double to) {
        double least = Double.POSITIVE_INFINITY;
        for (double[] line : border) {
            for (int i = 0; i + 3 < line.length; i += 2) {
                double dx = line[i + 2] - line[i];
                double dy = line[i + 3] - line[i + 1];
                int parts = (int) Math.ceil(Math.hypot(dx, dy) * 0.011 / step);
                for (int p = 0; p <= parts; p++) {
                    double atX = line[i] + dx * p / parts;
                    double atY = line[i + 1] + dy * p / parts;
                    double rough = Math.hypot((atX - x) * 0.0095, (atY - y) * 0.0111);
                    if (rough >= from && rough <= to + 3 && !isHidden(barriers, x, y, atX, atY)) {
                        least = Math.min(least, meters(x, y, atX, atY));
                    }
                }
            }
        }
        return least;
    }

    private static double meters(int x, int y, double atX, double atY) {
        return Geodesy.distanceMeters(
                Position.ofLattice(x, y), new Position(atX / Lattice.STEPS_PER_DEGREE, atY / Lattice.STEPS_PER_DEGREE));
    }

    private static boolean isHidden(List<Barrier> barriers, int x, int y, double atX, double atY) {
        for (Barrier barrier : barriers) {
            Line line = barrier.line();
            for (int v = 0; v + 1 < line.vertexCount(); v++) {
                double a = cross(atX - x, atY - y, line.x(v) - x, line.y(v) - y);
                double b = cross(atX - x, atY - y, line.x(v + 1) - x, line.y(v + 1) - y);
                double dx = line.x(v + 1) - line.x(v);
                double dy = line.y(v + 1) - line.y(v);
                double here = cross(dx, dy, x - line.x(v), y - line.y(v));
                double there = cross(dx, dy, atX - line.x(v), atY - line.y(v));
                if (a * b <= 0 && here * there < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double cross(double ax, double ay, double bx, double by) {
        return ax * by - ay * bx;
    }

    /** Where the twin's answer turns when the point moves by the tolerance: a shadow's edge passes the point. */
    private static boolean isOnShadow(List<double[]> border, List<Barrier> barriers, int x, int y, double width) {
        if (barriers.isEmpty()) {
            return false;
        }
        boolean here = seenMeters(border, barriers, x, y, width) <= width;
        for (int[] off : new int[][] {{4, 0}, {-4, 0}, {0, 4}, {0, -4}}) {
            if (seenMeters(border, barriers, x + off[0], y + off[1], width) <= width != here) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void within_the_edge_distance_nothing_changes(int seed) {
        Random random = new Random(seed);
        PlotTown town = new PlotTown(random, 2, 3);
        Strip<String> strip = new Strip<>("Z", new Border("street", "0001", "0101"), null, 35, 50);
        SeenStrips<String> strips = new SeenStrips<>(List.of(strip), town.index, index(barriers(random, 1 + seed % 4)));
        int moved = 0;
        for (int i = 0; i < 250; i++) {
            Spot spot = town.spot(town.randomX(random), town.randomY(random));
            Side side = strip.findSide(spot.place()).orElse(null);
            double edge = strips.edgeMeters(spot, 100) - 0.02;
            boolean in = !strips.listAt(spot).isEmpty();
            for (int turn = 0; side != null && edge > 0 && turn < 12; turn++) {
                double angle = random.nextDouble(2 * Math.PI);
                double by = edge * Math.sqrt(random.nextDouble());
                Spot other = town.spot((int) Math.rint(spot.plane().columnAt(by * Math.cos(angle))), (int)
                        Math.rint(spot.plane().rowAt(by * Math.sin(angle))));
                if (strip.findSide(other.place()).filter(side::equals).isPresent()) {
                    moved++;
                    assertThat(!strips.listAt(other).isEmpty())
                            .as("seed %d, point %d, %d moved by %s of %s m", seed, spot.x(), spot.y(), by, edge)
                            .isEqualTo(in);
                }
            }
        }
        assertThat(moved).isGreaterThan(250);
    }
}
