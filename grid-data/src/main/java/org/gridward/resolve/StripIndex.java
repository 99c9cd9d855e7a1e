package org.gridward.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    }

    double widestMeters() {
        return widestMeters;
    }

    /** Whether a strip may hold that place. */
    boolean isNear(LocalPlane plane) {
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
