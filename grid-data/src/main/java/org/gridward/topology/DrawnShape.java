package org.gridward.topology;

import org.gridward.geo.Location;
import org.gridward.geo.Shape;
import org.gridward.model.Text;
import org.gridward.topology.RedrawRefusedException.Reason;

/** A shape that somebody drew, put into a map as line number {@code number}: which pieces of ground lie in it. */
final class DrawnShape {
    /** An outline put in lies no farther from the one drawn. */
    private static final double ROUNDING_STEPS = 4;

    private final Shape shape;
    private final int number;
    private final Recut recut;
    private final Components pieces;

    DrawnShape(Shape shape, int number, Recut recut, Components pieces) {
        this.shape = shape;
        this.number = number;
        this.recut = recut;
        this.pieces = pieces;
    }

    /** @throws RedrawRefusedException AMBIGUOUS, when rounding leaves the piece on both sides of the outline */
    boolean holds(int piece) {
        boolean in = (pieces.leftOf(piece) >> number & 1) != 0;
        boolean out = (pieces.rightOf(piece) >> number & 1) != 0;
        if (in && out) {
            throw new RedrawRefusedException(
                    Reason.AMBIGUOUS,
                    new Text("形状的边线没有把两侧分开", "The outline of the shape does not part its two sides here"),
                    Figures.lines(recut.faces().rings(piece)));
        }
        if (in != out && isTurned(piece, in)) {
            throw new RedrawRefusedException(
                    Reason.AMBIGUOUS,
                    new Text("形状在此过窄，取整后内外颠倒", "The shape is so thin that rounding would turn it inside out"),
                    Figures.shape(shape));
        }
        return in || (!out && isAround(piece));
    }

    /** Lines that run side by side within rounding may change sides; then ground far away says otherwise than they. */
    private boolean isTurned(int piece, boolean in) {
        WorkingMap map = recut.map();
        for (int face : pieces.listFaces(piece)) {
            for (int[] cycle : recut.faces().halfEdges(face)) {
                for (int h : cycle) {
                    long x = (long) map.x(map.origin(h)) + map.x(map.destination(h));
                    long y = (long) map.y(map.origin(h)) + map.y(map.destination(h));
                    if (!map.isMarked(h >> 1) && isFar((int) (x / 2), (int) (y / 2))) {
                        return (locateMiddle(x, y) == Location.INSIDE) != in;
                    }
                }
            }
        }
        return false;
    }

    private boolean isFar(int x, int y) {
        boolean[] far = {true};
        shape.forEachSegment((ax, ay, bx, by) ->
                far[0] = far[0] && BorderStretch.distance(ax, ay, bx, by, x, y) > ROUNDING_STEPS);
        return far[0];
    }

    /** No outline touches the piece, so one of its lines decides; by its middle, for its ends may lie on the outline. */
    private boolean isAround(int piece) {
        WorkingMap map = recut.map();
        for (int face : pieces.listFaces(piece)) {
            for (int[] cycle : recut.faces().halfEdges(face)) {
                for (int h : cycle) {
                    int a = map.origin(h);
                    int b = map.destination(h);
                    Location middle = locateMiddle((long) map.x(a) + map.x(b), (long) map.y(a) + map.y(b));
                    if (middle != Location.BORDER) {
                        return middle == Location.INSIDE;
                    }
                }
            }
        }
        return false;
    }

    /** Where a point lies that is given in half steps. Exact for shapes up to a hundred degrees wide. */
    private Location locateMiddle(long x, long y) {
        boolean[] inside = {false};
        boolean[] border = {false};
        shape.forEachSegment((ax, ay, bx, by) -> {
            long side = (2L * bx - 2L * ax) * (y - 2L * ay) - (2L * by - 2L * ay) * (x - 2L * ax);
            boolean inBox = Math.min(2L * ax, 2L * bx) <= x
                    && x <= Math.max(2L * ax, 2L * bx)
                    && Math.min(2L * ay, 2L * by) <= y
                    && y <= Math.max(2L * ay, 2L * by);
            border[0] |= inBox && side == 0;
            inside[0] ^= 2L * ay > y != 2L * by > y && side > 0 == by > ay;
        });
        return border[0] ? Location.BORDER : inside[0] ? Location.INSIDE : Location.OUTSIDE;
    }
}
