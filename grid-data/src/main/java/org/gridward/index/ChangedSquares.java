package org.gridward.index;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gridward.geo.Box;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.jspecify.annotations.Nullable;

/** Squares in which a segment comes, goes or gets another grid beside it, from one state of a family to the next. */
final class ChangedSquares {
    private record Segment(int ax, int ay, int bx, int by) {}

    private final Layout layout;
    private final BitSet changed = new BitSet();

    private ChangedSquares(Layout layout) {
        this.layout = layout;
    }

    /** Empty when the new ground does not lie in the layout. */
    static Optional<BitSet> find(Layout layout, FaceTable before, FaceTable after) {
        ChangedSquares squares = new ChangedSquares(layout);
        for (int face = 1; face < after.size(); face++) {
            @Nullable Grid old = face < before.size() ? before.findGrid(face) : null;
            @Nullable Grid now = after.findGrid(face);
            if (old == now) {
                continue;
            }
            if (now != null && (old == null || !now.shape().equals(old.shape()))) {
                Layout.requireOnLattice(now);
                if (!layout.holds(now.shape().box())) {
                    return Optional.empty();
                }
            }
            squares.compare(old, now);
        }
        return Optional.of(squares.changed);
    }

    private void compare(@Nullable Grid old, @Nullable Grid now) {
        if (old == null || now == null) {
            Grid there = Objects.requireNonNull(old == null ? now : old);
            layout.forEachSquareOf(there.shape(), (square, ax, ay, bx, by, fromSmaller) -> changed.set(square));
            return;
        }
        if (!Objects.equals(old.parent(), now.parent())) {
            markAll(old.shape().box());
            markAll(now.shape().box());
        }
        if (!old.shape().equals(now.shape())) {
            Set<Segment> before = segments(old.shape());
            Set<Segment> after = segments(now.shape());
            before.forEach(segment -> markUnless(after, segment));
            after.forEach(segment -> markUnless(before, segment));
        }
    }

    private static Set<Segment> segments(Shape shape) {
        Set<Segment> segments = new HashSet<>();
        shape.forEachSegment((ax, ay, bx, by) -> segments.add(new Segment(ax, ay, bx, by)));
        return segments;
    }

    private void markUnless(Set<Segment> others, Segment segment) {
        if (!others.contains(segment)) {
            layout.forEachSquareOf(
                    segment.ax,
                    segment.ay,
                    segment.bx,
                    segment.by,
                    (square, ax, ay, bx, by, fromSmaller) -> changed.set(square));
        }
    }

    /** Borders inside the grid, too, know its parents. */
    private void markAll(Box box) {
        int west = Math.max(0, layout.column(box.minX() - 1));
        int east = layout.column(box.maxX());
        for (int row = Math.max(0, layout.row(box.minY() - 1)); row <= layout.row(box.maxY()); row++) {
            changed.set(row * layout.columns() + west, row * layout.columns() + east + 1);
        }
    }
}
