package org.gridward.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        List<Segment> segments = new ArrayList<>(more);
        int[] removed = {0};
        if (before != null) {
            before.forEachSegment((ax, ay, bx, by) -> {
                Segment segment = new Segment(ax, ay, bx, by);
                if (less.contains(segment)) {
                    removed[0]++;
                } else {
                    segments.add(segment);
                }
            });
        }
        if (removed[0] != less.size()) {
            throw new IllegalStateException("grid " + code + " loses a segment that it did not have");
        }
        if (segments.isEmpty()) {
            return null;
        }
        assembler.clear();
        segments.forEach(s -> assembler.addSegment(s.ax(), s.ay(), s.bx(), s.by()));
        return assembler.assemble();
    }
}
