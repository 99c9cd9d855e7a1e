package org.gridward.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridward.geo.Geodesy;
import org.gridward.geo.Line;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;

/** The line between two neighbours, the one of them on its left. */
final class SharedLine {
    private record Vertex(int x, int y) {
        double metersTo(Position place) {
            return Geodesy.distanceMeters(Position.ofLattice(x, y), place);
        }
    }

    private record Segment(Vertex from, Vertex to) {}

    private final List<List<Vertex>> chains = new ArrayList<>();

    SharedLine(Shape left, Shape right) {
        Set<Segment> reversed = new HashSet<>();
        right.forEachSegment((ax, ay, bx, by) -> reversed.add(new Segment(new Vertex(bx, by), new Vertex(ax, ay))));
        Map<Vertex, Vertex> next = new HashMap<>();
        List<Vertex> order = new ArrayList<>();
        left.forEachSegment((ax, ay, bx, by) -> {
            Segment segment = new Segment(new Vertex(ax, ay), new Vertex(bx, by));
            if (reversed.contains(segment)) {
                next.put(segment.from, segment.to);
                order.add(segment.from);
            }
        });
        Set<Vertex> inside = new HashSet<>(next.values());
        order.stream().filter(start -> !inside.contains(start)).forEach(start -> {
            List<Vertex> chain = new ArrayList<>(List.of(start));
            for (Vertex at = next.get(start); at != null; at = next.get(at)) {
                chain.add(at);
            }
            chains.add(chain);
        });
    }

    /** The part of the line that lies within so many metres of a place near it. */
    Line near(Position place, double meters) {
        List<Vertex> best = List.of();
        int middle = 0;
        double least = Double.POSITIVE_INFINITY;
        for (List<Vertex> chain : chains) {
            for (int at = 0; at < chain.size(); at++) {
                double distance = chain.get(at).metersTo(place);
                if (distance < least) {
                    least = distance;
                    best = chain;
                    middle = at;
                }
            }
        }
        int from = middle;
        int to = middle;
        while (from > 0 && best.get(from - 1).metersTo(place) <= meters) {
            from--;
        }
        while (to < best.size() - 1 && best.get(to + 1).metersTo(place) <= meters) {
            to++;
        }
        return line(best.subList(from, to + 1));
    }

    /** All of the longest piece. */
    Line longest() {
        return line(chains.stream()
                .max((a, b) -> Integer.compare(a.size(), b.size()))
                .orElseThrow());
    }

    private static Line line(List<Vertex> chain) {
        int[] vertices = new int[2 * chain.size()];
        for (int i = 0; i < chain.size(); i++) {
            vertices[2 * i] = chain.get(i).x;
            vertices[2 * i + 1] = chain.get(i).y;
        }
        return Line.of(vertices);
    }
}
