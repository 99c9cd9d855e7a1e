package org.gridward.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridward.geo.Box;
import org.gridward.geo.Lattice;
import org.gridward.geo.Line;
import org.gridward.model.Grid;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of border that a list of vertices names, as it stands now: where the list's segments have got vertices by
 * rounding, or lost such, the border is followed within 1.5 steps. Its first and last vertex must be there.
 */
final class BorderStretch {
    private static final double NEAR_STEPS = 1.5;

    /** A directed segment of border, from one vertex to another, and the grids beside it. */
    private record Piece(Vertex to, String left, @Nullable String right) {}

    private record Vertex(int x, int y) implements Comparable<Vertex> {
        @Override
        public int compareTo(Vertex other) {
            return x != other.x ? Integer.compare(x, other.x) : Integer.compare(y, other.y);
        }
    }

    /** Where on the list a walk has come to: the segment's number and a fraction of it. */
    private record Progress(Piece piece, int segment, double fraction, double distance) {
        boolean isBeyond(int otherSegment, double otherFraction) {
            return segment > otherSegment || (segment == otherSegment && fraction > otherFraction);
        }
    }

    private final Line list;
    /** By the vertices where a piece of rim starts and ends, the inside of the grid on its left. */
    private final Map<Vertex, TreeMap<Vertex, String>> gridsLeftOf = new HashMap<>();

    private final List<Piece> walked = new ArrayList<>();
    private final boolean complete;

    BorderStretch(FamilyGround ground, int level, Line list) {
        this.list = list;
        readPieces(ground.listGridsIn(level, grown(list.box())));
        this.complete = walk();
    }

    private static Box grown(Box box) {
        return new Box(box.minX() - 2, box.minY() - 2, box.maxX() + 2, box.maxY() + 2);
    }

    private void readPieces(List<Grid> grids) {
        for (Grid grid : grids) {
            grid.shape()
                    .forEachSegment((ax, ay, bx, by) -> gridsLeftOf
                            .computeIfAbsent(new Vertex(ax, ay), v -> new TreeMap<>())
                            .put(new Vertex(bx, by), grid.code()));
        }
    }

    private boolean walk() {
        Vertex at = vertex(0);
        int segment = 0;
        double fraction = 0;
        while (segment < list.vertexCount() - 1) {
            Optional<Progress> next = findNext(at, segment, fraction);
            if (next.isEmpty()) {
                return false;
            }
            walked.add(next.get().piece());
            at = next.get().piece().to();
            segment = next.get().segment();
            fraction = next.get().fraction();
        }
        return true;
    }

    /** Of the pieces that go on along the list the one nearest to it. */
    private Optional<Progress> findNext(Vertex at, int segment, double fraction) {
        return gridsLeftOf.getOrDefault(at, new TreeMap<>()).entrySet().stream()
                .map(entry -> new Piece(entry.getKey(), entry.getValue(), gridLeftOf(entry.getKey(), at)))
                .flatMap(piece -> findProgress(at, piece, segment, fraction).stream())
                .min(Comparator.comparingDouble(Progress::distance));
    }

    private @Nullable String gridLeftOf(Vertex from, Vertex to) {
        return gridsLeftOf.getOrDefault(from, new TreeMap<>()).get(to);
    }

    private Optional<Progress> findProgress(Vertex at, Piece piece, int segment, double fraction) {
        Vertex to = piece.to();
        for (int s = segment; s < list.vertexCount() - 1; s++) {
            if (s > segment && distance(at, to, vertex(s)) > NEAR_STEPS) {
                return Optional.empty();
            }
            if (to.equals(vertex(s + 1))) {
                return Optional.of(new Progress(piece, s + 1, 0, 0));
            }
            double distance = distance(vertex(s), vertex(s + 1), to);
            Progress progress = new Progress(piece, s, fractionOf(s, to), distance);
            if (distance <= NEAR_STEPS && progress.isBeyond(segment, fraction)) {
                return Optional.of(progress);
            }
        }
        return Optional.empty();
    }

    private Vertex vertex(int i) {
        return new Vertex(list.x(i), list.y(i));
    }

    private double fractionOf(int segment, Vertex v) {
        double dx = (double) list.x(segment + 1) - list.x(segment);
        double dy = (double) list.y(segment + 1) - list.y(segment);
        return ((v.x - (double) list.x(segment)) * dx + (v.y - (double) list.y(segment)) * dy) / (dx * dx + dy * dy);
    }

    private static double distance(Vertex a, Vertex b, Vertex v) {
        return distance(a.x, a.y, b.x, b.y, v.x, v.y);
    }

    /** From a point to a segment, in steps. */
    static double distance(int ax, int ay, int bx, int by, int x, int y) {
        double dx = (double) bx - ax;
        double dy = (double) by - ay;
        double px = (double) x - ax;
        double py = (double) y - ay;
        double along = px * dx + py * dy;
        double length = dx * dx + dy * dy;
        if (along <= 0) {
            return Math.hypot(px, py);
        }
        return along >= length
                ? Math.hypot((double) x - bx, (double) y - by)
                : Math.abs(Lattice.cross(ax, ay, bx, by, x, y)) / Math.sqrt(length);
    }

    /** False when the list can't be followed from its first vertex to its last. */
    boolean isThere() {
        return complete;
    }

    /** All vertices as they are now. */
    Line line() {
        int[] vertices = new int[2 * walked.size() + 2];
        vertices[0] = list.x(0);
        vertices[1] = list.y(0);
        for (int i = 0; i < walked.size(); i++) {
            vertices[2 * i + 2] = walked.get(i).to().x;
            vertices[2 * i + 3] = walked.get(i).to().y;
        }
        return Line.of(vertices);
    }

    /** The one grid on the left of all of it. */
    Optional<String> findLeft() {
        return walked.stream().map(Piece::left).distinct().count() == 1
                ? Optional.of(walked.get(0).left())
                : Optional.empty();
    }

    /** The one grid on the right of all of it. */
    Optional<String> findRight() {
        return walked.stream().map(Piece::right).distinct().count() == 1
                ? Optional.ofNullable(walked.get(0).right())
                : Optional.empty();
    }
}
