package org.gridward.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gridward.geo.Box;

/** Lines of things that are no grids, segment by segment. Immutable, safe for any thread. */
public final class LineIndex<T> implements Lines {
    /**
     * A line of a thing.
     *
     * @param vertices x0, y0, x1, y1, … in lattice steps
     */
    public record Drawn<T>(T of, double[] vertices) {}

    /** A segment of a thing's line, in the line's direction. */
    public record Segment<T>(T of, double ax, double ay, double bx, double by) {
        Box box() {
            return new Box(
                    (int) Math.floor(Math.min(ax, bx)),
                    (int) Math.floor(Math.min(ay, by)),
                    (int) Math.ceil(Math.max(ax, bx)),
                    (int) Math.ceil(Math.max(ay, by)));
        }
    }

    private final BoxTree<Segment<T>> segments;

    public LineIndex(Collection<Drawn<T>> lines) {
        List<Segment<T>> all = new ArrayList<>();
        for (Drawn<T> line : lines) {
            double[] at = line.vertices();
            for (int i = 0; i + 3 < at.length; i += 2) {
                all.add(new Segment<>(line.of(), at[i], at[i + 1], at[i + 2], at[i + 3]));
            }
        }
        segments = new BoxTree<>(all, Segment::box);
    }

    /** Those whose boxes meet the box, in any order. */
    public void forEachSegment(Box box, Consumer<Segment<T>> consumer) {
        segments.forEachNear(box, consumer);
    }

    @Override
    public void forEachNear(Box box, Visitor visitor) {
        segments.forEachNear(box, segment -> visitor.segment(segment.ax, segment.ay, segment.bx, segment.by));
    }

    @Override
    public void lookInto(Frontier frontier) {
        segments.lookInto(frontier, segment -> frontier.addSegment(segment.ax, segment.ay, segment.bx, segment.by));
    }

    /** Those of some things only. */
    public Lines where(Predicate<T> wanted) {
        return new Lines() {
            @Override
            public void forEachNear(Box box, Visitor visitor) {
                segments.forEachNear(box, segment -> {
                    if (wanted.test(segment.of)) {
                        visitor.segment(segment.ax, segment.ay, segment.bx, segment.by);
                    }
                });
            }

            @Override
            public void lookInto(Frontier frontier) {
                segments.lookInto(frontier, segment -> {
                    if (wanted.test(segment.of)) {
                        frontier.addSegment(segment.ax, segment.ay, segment.bx, segment.by);
                    }
                });
            }
        };
    }
}
