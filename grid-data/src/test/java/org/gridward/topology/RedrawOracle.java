package org.gridward.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gridward.geo.Line;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.Redraw;
import org.gridward.topology.FamilyOracle.Segment;
import org.gridward.topology.Redrawn.Change;
import org.gridward.topology.Redrawn.Share;
import org.locationtech.jts.geom.LineSegment;

/** Whether an accepted operation told the truth and touched nothing that it should not. */
final class RedrawOracle {
    private static final double PIN_STEPS = 1.5;
    /** A line goes through the pin instead of the crossing, and so do its next crossings. */
    private static final double LINE_STEPS = 4;

    private record Vertex(int x, int y) {}

    private final MemoryFamily before;
    private final MemoryFamily after;
    private final Redraw redraw;
    private final Redrawn redrawn;
    private final Set<Segment> oldSegments;
    private final Set<Segment> newSegments;

    RedrawOracle(MemoryFamily before, MemoryFamily after, Redraw redraw, Redrawn redrawn) {
        this.before = before;
        this.after = after;
        this.redraw = redraw;
        this.redrawn = redrawn;
        this.oldSegments = FamilyOracle.segments(before.listGrids());
        this.newSegments = FamilyOracle.segments(after.listGrids());
    }

    void check() {
        checkChanges();
        checkNoded();
        checkVertices();
        checkShares();
    }

    private void checkChanges() {
        assertThat(redrawn.changes()).isNotEmpty();
        assertThat(redrawn.changes())
                .isSortedAccordingTo(Comparator.comparingInt(Change::level).thenComparing(Change::code));
        assertThat(redrawn.changes().stream().map(c -> c.level() + c.code())).doesNotHaveDuplicates();
        assertThat(redrawn.changes())
                .allSatisfy(change -> assertThat(change.before()).isNotEqualTo(change.after()));
    }

    /** A grid that is said to have got vertices only has its parts, name and parent, and all but the same ground. */
    private void checkNoded() {
        for (Change change : redrawn.changes()) {
            if (change.noded()) {
                Grid old = change.before().orElseThrow();
                Grid now = change.after().orElseThrow();
                assertThat(now.withShape(old.shape())).isEqualTo(old);
                assertThat(now.shape().polygonCount()).isEqualTo(old.shape().polygonCount());
                assertThat(farthest(now.shape(), old.shape()))
                        .as("noded " + change.code())
                        .isLessThan(PIN_STEPS);
                assertThat(farthest(old.shape(), now.shape()))
                        .as("noded " + change.code())
                        .isLessThan(PIN_STEPS);
            }
        }
    }

    private static double farthest(Shape vertices, Shape from) {
        double[] farthest = {0};
        vertices.forEachSegment((ax, ay, bx, by) -> farthest[0] = Math.max(farthest[0], distance(from, bx, by)));
        return farthest[0];
    }

    private static double distance(Shape rim, int x, int y) {
        double[] nearest = {Double.MAX_VALUE};
        rim.forEachSegment(
                (ax, ay, bx, by) -> nearest[0] = Math.min(nearest[0], BorderStretch.distance(ax, ay, bx, by, x, y)));
        return nearest[0];
    }

    /** New vertices are drawn or beside a drawn line; an old one goes only where a line ended that it was on. */
    private void checkVertices() {
        Set<Vertex> old = vertices(oldSegments);
        Set<Vertex> now = vertices(newSegments);
        List<Segment> drawn = drawn();
        Set<Vertex> drawnVertices = vertices(drawn);
        for (Vertex v : now) {
            if (!old.contains(v) && !drawnVertices.contains(v)) {
                assertThat(drawn)
                        .as("new vertex " + v)
                        .anySatisfy(s -> assertThat(distance(s, v)).isLessThan(LINE_STEPS));
            }
        }
        Map<Vertex, List<Segment>> at = new HashMap<>();
        oldSegments.forEach(s -> {
            at.computeIfAbsent(new Vertex(s.ax(), s.ay()), v -> new ArrayList<>())
                    .add(s);
            at.computeIfAbsent(new Vertex(s.bx(), s.by()), v -> new ArrayList<>())
                    .add(s);
        });
        for (Vertex v : old) {
            boolean onLine = newSegments.stream().anyMatch(s -> distance(s, v) < PIN_STEPS);
            if (!now.contains(v) && onLine && !isCrowded(v, at.get(v), drawn)) {
                assertThat(at.get(v)).as("lost vertex " + v).anyMatch(this::isDropped);
            }
        }
    }

    /** Where other lines run close by, it can't be told from outside which of them is left. */
    private boolean isCrowded(Vertex v, List<Segment> own, List<Segment> drawn) {
        return drawn.stream().anyMatch(s -> distance(s, v) < LINE_STEPS)
                || oldSegments.stream().anyMatch(s -> !own.contains(s) && distance(s, v) < LINE_STEPS)
                || own.stream()
                        .anyMatch(s -> own.stream().anyMatch(t -> t != s && distance(t, other(s, v)) < LINE_STEPS))
                || own.stream().anyMatch(s -> isCutBesideAnother(s, own, drawn));
    }

    /** A drawn line ends the segment before it is far enough from another one of the same vertex. */
    private static boolean isCutBesideAnother(Segment s, List<Segment> own, List<Segment> drawn) {
        LineSegment cut = new LineSegment(s.ax(), s.ay(), s.bx(), s.by());
        return drawn.stream()
                .map(d -> cut.intersection(new LineSegment(d.ax(), d.ay(), d.bx(), d.by())))
                .filter(Objects::nonNull)
                .anyMatch(at -> own.stream().anyMatch(t -> t != s && distance(t, at.x, at.y) < LINE_STEPS));
    }

    private static Vertex other(Segment s, Vertex v) {
        Vertex a = new Vertex(s.ax(), s.ay());
        return a.equals(v) ? new Vertex(s.bx(), s.by()) : a;
    }

    /** Somewhere along it no line runs any more, not even beside it by rounding; of very short ones that can't be told. */
    private boolean isDropped(Segment s) {
        double dx = (double) s.bx() - s.ax();
        double dy = (double) s.by() - s.ay();
        if (newSegments.contains(s)) {
            return false;
        }
        for (int i = 1; i < 100; i++) {
            if (isAlone(s.ax() + dx * i / 100, s.ay() + dy * i / 100)) {
                return true;
            }
        }
        // perhaps only a short piece at one end
        double length = Math.hypot(dx, dy);
        for (double steps = 2; steps < length / 100; steps *= 1.2) {
            double part = steps / length;
            if (isAlone(s.ax() + dx * part, s.ay() + dy * part) || isAlone(s.bx() - dx * part, s.by() - dy * part)) {
                return true;
            }
        }
        return length < 4;
    }

    private boolean isAlone(double x, double y) {
        return newSegments.stream().noneMatch(n -> distance(n, x, y) < PIN_STEPS);
    }

    private static double distance(Segment s, Vertex v) {
        return BorderStretch.distance(s.ax(), s.ay(), s.bx(), s.by(), v.x(), v.y());
    }

    private static double distance(Segment s, double x, double y) {
        return org.locationtech.jts.algorithm.Distance.pointToSegment(
                new org.locationtech.jts.geom.Coordinate(x, y),
                new org.locationtech.jts.geom.Coordinate(s.ax(), s.ay()),
                new org.locationtech.jts.geom.Coordinate(s.bx(), s.by()));
    }

    private static Set<Vertex> vertices(Iterable<Segment> segments) {
        Set<Vertex> vertices = new HashSet<>();
        segments.forEach(s -> {
            vertices.add(new Vertex(s.ax(), s.ay()));
            vertices.add(new Vertex(s.bx(), s.by()));
        });
        return vertices;
    }

    private List<Segment> drawn() {
        List<Segment> drawn = new ArrayList<>();
        if (redraw instanceof Redraw.Split split) {
            split.lines().forEach(line -> addLine(line, drawn));
        } else if (redraw instanceof Redraw.MoveBorder move) {
            addLine(move.line(), drawn);
        } else if (redraw instanceof Redraw.TransferGround transfer) {
            addShape(transfer.ground(), drawn);
        } else if (redraw instanceof Redraw.Reshape reshape) {
            addShape(reshape.shape(), drawn);
        } else if (redraw instanceof Redraw.Create create) {
            create.grounds().forEach(ground -> addShape(ground.shape(), drawn));
        }
        return drawn;
    }

    private static void addLine(Line line, List<Segment> segments) {
        for (int i = 1; i < line.vertexCount(); i++) {
            segments.add(Segment.of(line.x(i - 1), line.y(i - 1), line.x(i), line.y(i)));
        }
    }

    private static void addShape(Shape shape, List<Segment> segments) {
        shape.forEachSegment((ax, ay, bx, by) -> segments.add(Segment.of(ax, ay, bx, by)));
    }

    /** What a grid gained and lost is what its area changed by: exactly, unless lines were bent to the lattice. */
    private void checkShares() {
        assertThat(redrawn.shares())
                .isSortedAccordingTo(Comparator.comparingInt(Share::level)
                        .thenComparing(Share::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Share::to, Comparator.nullsFirst(Comparator.naturalOrder())));
        boolean bent = !isEveryOldLineStraight();
        for (int level = 0; level < before.layers().size(); level++) {
            Map<String, Long> gains = new HashMap<>();
            for (Share share : redrawn.shares()) {
                if (share.level() == level) {
                    assertThat(share.twiceSquareSteps()).isPositive();
                    assertThat(share.squareMeters()).isNotNegative();
                    assertThat(Objects.equals(share.from(), share.to())).isFalse();
                    add(gains, share.from(), -share.twiceSquareSteps());
                    add(gains, share.to(), share.twiceSquareSteps());
                }
            }
            checkGains(level, gains, bent);
        }
    }

    private static void add(Map<String, Long> gains, String code, long twiceSquareSteps) {
        if (code != null) {
            gains.merge(code, twiceSquareSteps, Long::sum);
        }
    }

    private void checkGains(int level, Map<String, Long> gains, boolean bent) {
        Set<String> codes = new HashSet<>(gains.keySet());
        redrawn.changes().stream()
                .filter(c -> c.level() == level)
                .map(Change::code)
                .forEach(codes::add);
        for (String code : codes) {
            long gain = twiceArea(after, level, code) - twiceArea(before, level, code);
            long told = gains.getOrDefault(code, 0L);
            long rounding = bent ? 4 * length(level, code) : 0;
            assertThat(Math.abs(gain - told))
                    .as("shares of %s: told %d, gained %d", code, told, gain)
                    .isLessThanOrEqualTo(rounding);
        }
    }

    private long length(int level, String code) {
        double[] length = {0};
        for (MemoryFamily family : List.of(before, after)) {
            family.findGrid(level, code)
                    .ifPresent(grid -> grid.shape()
                            .forEachSegment(
                                    (ax, ay, bx, by) -> length[0] += Math.hypot((double) bx - ax, (double) by - ay)));
        }
        return (long) Math.ceil(length[0]);
    }

    private static long twiceArea(MemoryFamily family, int level, String code) {
        return family.findGrid(level, code)
                .map(grid -> DirectedSegments.twiceAreaOf(grid.shape()))
                .orElse(0L);
    }

    /** No line crosses another, no new vertex lies beside an old line within rounding, and none lost beside a new one. */
    private boolean isEveryOldLineStraight() {
        List<Segment> drawn = drawn();
        List<Segment> all = new ArrayList<>(drawn);
        all.addAll(oldSegments);
        if (drawn.stream().anyMatch(s -> all.stream().anyMatch(t -> FamilyOracle.cross(s, t)))) {
            return false;
        }
        Set<Vertex> old = vertices(oldSegments);
        Set<Vertex> now = vertices(newSegments);
        return now.stream().filter(v -> !old.contains(v)).noneMatch(v -> isBeside(v, oldSegments))
                && old.stream().filter(v -> !now.contains(v)).noneMatch(v -> isBeside(v, newSegments))
                && vertices(drawn).stream().filter(v -> !now.contains(v)).noneMatch(v -> isBeside(v, newSegments));
    }

    private static boolean isBeside(Vertex v, Set<Segment> segments) {
        return segments.stream().anyMatch(s -> distance(s, v) > 0 && distance(s, v) < PIN_STEPS);
    }
}
