package org.gridward.topology;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridward.geo.Box;
import org.gridward.geo.Shape;
import org.jspecify.annotations.Nullable;

/** The directed segments that the rims of grids of one level lose and get. */
final class RimChanges {
    private record Segment(int ax, int ay, int bx, int by) {}

    private final WorkingMap map;
    private final Labels labels;
    private final int level;
    private final Map<String, Set<Segment>> lost = new TreeMap<>();
    private final Map<String, Set<Segment>> got = new TreeMap<>();

    /** @param original number of the first segment that the operation added */
    RimChanges(WorkingMap map, Labels labels, int level, int original) {
        this.map = map;
        this.labels = labels;
        this.level = level;
        for (int s = 0; s < map.segmentCount(); s++) {
            if (s < original && !map.isAlive(s)) {
                add(lost, s);
            } else if (s >= original && map.isAlive(s)) {
                add(got, s);
            }
        }
        lost.forEach((code, segments) -> {
            Set<Segment> more = got.getOrDefault(code, new HashSet<>());
            Set<Segment> both = new HashSet<>(segments);
            both.retainAll(more);
            segments.removeAll(both);
            more.removeAll(both);
        });
    }

    private void add(Map<String, Set<Segment>> changes, int segment) {
        if (map.left(segment) == Labels.UNKNOWN || map.right(segment) == Labels.UNKNOWN) {
            throw new IllegalStateException("a segment changed whose other side was not loaded, at "
                    + map.x(map.start(segment)) + " " + map.y(map.start(segment)));
        }
        String left = labels.code(map.left(segment), level);
        String right = labels.code(map.right(segment), level);
        if (left == null ? right == null : left.equals(right)) {
            return;
        }
        int a = map.start(segment);
        int b = map.end(segment);
        add(changes, left, a, b);
        add(changes, right, b, a);
    }

    private void add(Map<String, Set<Segment>> changes, @Nullable String code, int from, int to) {
        if (code != null) {
            changes.computeIfAbsent(code, c -> new LinkedHashSet<>())
                    .add(new Segment(map.x(from), map.y(from), map.x(to), map.y(to)));
        }
    }

    /** The grids whose rims change, by code. */
    Set<String> listCodes() {
        Set<String> codes = new TreeSet<>();
        lost.forEach((code, segments) -> addIfAny(codes, code, segments));
        got.forEach((code, segments) -> addIfAny(codes, code, segments));
        return codes;
    }

    private static void addIfAny(Set<String> codes, String code, Set<Segment> segments) {
        if (!segments.isEmpty()) {
            codes.add(code);
        }
    }

    /** The grid's shape after the change; null when nothing is left of it. */
    @Nullable
    Shape apply(String code, @Nullable Shape before, ShapeAssembler assembler) {
        Set<Segment> less = lost.getOrDefault(code, Set.of());
        Set<Segment> more = got.getOrDefault(code, Set.of());
        if (less.isEmpty() && more.isEmpty()) {
            return before;
        }
        Optional<Box> where = boxOf(less);
        int[] count = {0, more.size()};
        assembler.clear();
        more.forEach(s -> assembler.addSegment(s.ax(), s.ay(), s.bx(), s.by()));
        if (before != null) {
            before.forEachSegment((ax, ay, bx, by) -> {
                // a rim may have ten thousand segments, of which few lie where any is lost
                boolean near = where.isPresent() && where.get().contains(ax, ay);
                if (near && less.contains(new Segment(ax, ay, bx, by))) {
                    count[0]++;
                } else {
                    count[1]++;
                    assembler.addSegment(ax, ay, bx, by);
                }
            });
        }
        if (count[0] != less.size()) {
            throw new IllegalStateException("grid " + code + " loses a segment that it did not have");
        }
        if (count[1] == 0) {
            return null;
        }
        return assembler.assemble();
    }

    private static Optional<Box> boxOf(Set<Segment> segments) {
        return segments.stream()
                .map(s -> new Box(s.ax(), s.ay(), s.ax(), s.ay()))
                .reduce(Box::union);
    }
}
