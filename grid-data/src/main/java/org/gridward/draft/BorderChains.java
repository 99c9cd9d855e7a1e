package org.gridward.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridward.geo.Line;
import org.gridward.model.Grid;
import org.gridward.model.Redraw;

/** Finds the border between two grids as it lies in a workspace. */
final class BorderChains {
    private record Vertex(int x, int y) {}

    private record Segment(Vertex from, Vertex to) {}

    private BorderChains() {}

    /** The line that lies now between the ends of the stretch that an operation moves; empty when there is none. */
    static Optional<Line> find(Workspace workspace, Redraw.MoveBorder move) {
        Optional<Grid> left = workspace.findGrid(move.layer(), move.left());
        Optional<Grid> right = workspace.findGrid(move.layer(), move.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Set<Segment> ofRight = new HashSet<>();
        right.get()
                .shape()
                .forEachSegment((ax, ay, bx, by) -> ofRight.add(new Segment(new Vertex(bx, by), new Vertex(ax, ay))));
        Map<Vertex, Vertex> next = new HashMap<>();
        left.get().shape().forEachSegment((ax, ay, bx, by) -> {
            Segment segment = new Segment(new Vertex(ax, ay), new Vertex(bx, by));
            if (ofRight.contains(segment)) {
                next.put(segment.from(), segment.to());
            }
        });
        return walk(move.border(), next);
    }

    private static Optional<Line> walk(Line border, Map<Vertex, Vertex> next) {
        int last = border.vertexCount() - 1;
        Vertex end = new Vertex(border.x(last), border.y(last));
        Vertex at = new Vertex(border.x(0), border.y(0));
        List<Integer> steps = new ArrayList<>(List.of(at.x, at.y));
        for (int i = 0; i < next.size() && next.containsKey(at); i++) {
            at = next.getOrDefault(at, end);
            steps.addAll(List.of(at.x, at.y));
            if (at.equals(end)) {
                return Optional.of(
                        Line.of(steps.stream().mapToInt(Integer::intValue).toArray()));
            }
        }
        return Optional.empty();
    }
}
