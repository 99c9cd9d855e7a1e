package org.gridward.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridward.geo.Box;
import org.gridward.geo.LocalPlane;
import org.gridward.index.GridIndex;
import org.gridward.index.LineIndex;
import org.gridward.index.LineIndex.Drawn;
import org.gridward.index.LineIndex.Segment;

/** Strips by place. Immutable. */
final class StripIndex<T> {
    private final List<Strip<T>> strips;
    /** Segments by the number of their strip. */
    private final LineIndex<Integer> borders;

    private final double widestMeters;
    /** Where the strips of a border may lie. */
    private final List<Box> reaches = new ArrayList<>();

    StripIndex(Collection<Strip<T>> strips, GridIndex index) {
        this.strips = List.copyOf(strips);
        List<Drawn<Integer>> lines = new ArrayList<>();
        for (int i = 0; i < this.strips.size(); i++) {
            Strip<T> strip = this.strips.get(i);
            for (double[] line : BorderLines.list(index, strip.border(), strip.stretch())) {
                lines.add(new Drawn<>(i, line));
            }
        }
        borders = new LineIndex<>(lines);
        widestMeters = strips.stream().mapToDouble(Strip::widestMeters).max().orElse(0);
        lines.forEach(line -> reaches.add(reach(line.vertices())));
    }

    double widestMeters() {
        return widestMeters;
    }

    private Box reach(double[] vertices) {
        Box reach = around(vertices[0], vertices[1]);
        for (int i = 2; i < vertices.length; i += 2) {
            reach = reach.union(around(vertices[i], vertices[i + 1]));
        }
        return reach;
    }

    private Box around(double x, double y) {
        return LocalPlane.at((int) Math.rint(x), (int) Math.rint(y)).boxAround(widestMeters + 1);
    }

    /** False where no strip lies. */
    boolean mayHold(int x, int y) {
        for (int i = 0; i < reaches.size(); i++) {
            if (reaches.get(i).contains(x, y) && isNear(LocalPlane.at(x, y))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNear(LocalPlane plane) {
        boolean[] found = new boolean[1];
        borders.forEachSegment(plane.boxAround(widestMeters), segment -> found[0] = true);
        return found[0];
    }

    /** Those whose border comes within so many metres, and perhaps others, in the order in which they were given. */
    List<NearStrip<T>> listNear(LocalPlane plane, double meters) {
        Map<Integer, List<Segment<Integer>>> found = new TreeMap<>();
        borders.forEachSegment(
                plane.boxAround(meters),
                segment -> found.computeIfAbsent(segment.of(), number -> new ArrayList<>())
                        .add(segment));
        List<NearStrip<T>> near = new ArrayList<>(found.size());
        found.forEach((number, segments) -> near.add(new NearStrip<>(strips.get(number), segments)));
        return near;
    }
}
