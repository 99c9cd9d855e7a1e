package org.gridward.topology;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridward.geo.Lattice;
import org.gridward.model.Text;
import org.gridward.topology.RedrawRefusedException.Reason;

/**
 * Where a new line crosses a segment between lattice points, the segment gets one vertex, a pin, at a lattice point next
 * to the crossing, and the line goes through it. The thin triangle between segment and pin holds no other vertex and its
 * new sides touch nothing, so no other line moves, no ground vanishes and what bordered on what still does. However many
 * pins one operation puts into a border, each lies as close to the border as it was before the operation.
 */
final class Pins {
    /** A pin, and a vertex taken away again, lies at most the square root of this many steps beside the segment. */
    static final int MOST_SQUARE_STEPS = 2;

    private record Candidate(int x, int y, double squareDistance) {}

    private static final Comparator<Candidate> NEAREST_FIRST = Comparator.comparingDouble(Candidate::squareDistance)
            .thenComparingInt(Candidate::x)
            .thenComparingInt(Candidate::y);

    private final WorkingMap map;

    Pins(WorkingMap map) {
        this.map = map;
    }

    /**
     * The node through which the line p–q, which crosses the segment between its ends, is to go.
     *
     * @throws RedrawRefusedException ROUNDING, when each of the four lattice points round the crossing is in the way of
     *     something; BROKEN_GROUND, when there is something on the segment itself
     */
    int pin(int segment, int px, int py, int qx, int qy) {
        int a = map.start(segment);
        int b = map.end(segment);
        List<Candidate> candidates = candidates(a, b, px, py, qx, qy);
        for (Candidate candidate : candidates) {
            int node = map.findNode(candidate.x(), candidate.y());
            if (node == a || node == b) {
                return node;
            }
            if (isClose(segment, candidate.x(), candidate.y()) && isSafe(segment, candidate.x(), candidate.y())) {
                int added = map.addNode(candidate.x(), candidate.y());
                map.bend(segment, added);
                return added;
            }
        }
        if (candidates.size() == 1) {
            // the crossing is a lattice point, so the vertex would move nothing: other lines lie on this one
            throw Neighbourhood.broken(map.x(a), map.y(a), map.x(b), map.y(b));
        }
        throw refusal(candidates.get(0).x(), candidates.get(0).y());
    }

    static RedrawRefusedException refusal(int x, int y) {
        return new RedrawRefusedException(
                Reason.ROUNDING,
                new Text(
                        "新线与现有边界在此相交，但附近没有可用的格点；请把线移开几厘米",
                        "The new line crosses a border here, where no lattice point is free; move it by some centimetres"),
                Figures.point(x, y));
    }

    private List<Candidate> candidates(int a, int b, int px, int py, int qx, int qy) {
        long ofA = Math.abs(Lattice.cross(px, py, qx, qy, map.x(a), map.y(a)));
        long ofB = Math.abs(Lattice.cross(px, py, qx, qy, map.x(b), map.y(b)));
        BigInteger part = BigInteger.valueOf(ofA);
        BigInteger whole = part.add(BigInteger.valueOf(ofB));
        BigInteger[] alongX = floorAndRest(part, whole, (long) map.x(b) - map.x(a));
        BigInteger[] alongY = floorAndRest(part, whole, (long) map.y(b) - map.y(a));
        int x = map.x(a) + alongX[0].intValue();
        int y = map.y(a) + alongY[0].intValue();
        double beyondX = alongX[1].doubleValue() / whole.doubleValue();
        double beyondY = alongY[1].doubleValue() / whole.doubleValue();
        List<Candidate> candidates = new ArrayList<>();
        for (int dx = 0; dx <= alongX[1].signum(); dx++) {
            for (int dy = 0; dy <= alongY[1].signum(); dy++) {
                double square = (dx - beyondX) * (dx - beyondX) + (dy - beyondY) * (dy - beyondY);
                candidates.add(new Candidate(x + dx, y + dy, square));
            }
        }
        candidates.sort(NEAREST_FIRST);
        return candidates;
    }

    private static BigInteger[] floorAndRest(BigInteger part, BigInteger whole, long length) {
        BigInteger[] result = part.multiply(BigInteger.valueOf(length)).divideAndRemainder(whole);
        if (result[1].signum() < 0) {
            result[0] = result[0].subtract(BigInteger.ONE);
            result[1] = result[1].add(whole);
        }
        return result;
    }

    /** A pin on a part that earlier pins have bent could be close to that part and far from where the border was. */
    private boolean isClose(int segment, int cx, int cy) {
        int whole = map.unbent(segment);
        // a line that is drawn only now bounds nobody's ground yet
        if (whole == segment || map.left(segment) == Labels.NEW) {
            return true;
        }
        int a = map.start(whole);
        int b = map.end(whole);
        double dx = (double) map.x(b) - map.x(a);
        double dy = (double) map.y(b) - map.y(a);
        double along = dx * ((double) cx - map.x(a)) + dy * ((double) cy - map.y(a));
        double square = dx * dx + dy * dy;
        if (along < 0 || along > square) {
            return squareDistance(along < 0 ? a : b, cx, cy) <= MOST_SQUARE_STEPS;
        }
        double twice = Lattice.cross(map.x(a), map.y(a), map.x(b), map.y(b), cx, cy);
        return twice * twice <= MOST_SQUARE_STEPS * square;
    }

    private double squareDistance(int node, int x, int y) {
        double dx = (double) x - map.x(node);
        double dy = (double) y - map.y(node);
        return dx * dx + dy * dy;
    }

    private boolean isSafe(int segment, int cx, int cy) {
        if (map.isVertex(map.findNode(cx, cy))) {
            return false;
        }
        int a = map.start(segment);
        int b = map.end(segment);
        boolean[] safe = {true};
        map.forEachIn(
                Math.min(map.x(a), cx),
                Math.min(Math.min(map.y(a), map.y(b)), cy),
                Math.max(map.x(b), cx),
                Math.max(Math.max(map.y(a), map.y(b)), cy),
                other -> safe[0] &= other == segment || leavesAlone(a, b, cx, cy, other));
        return safe[0];
    }

    /** Whether the triangle a, c, b holds no vertex of the other segment and its sides a–c, c–b don't meet it inside. */
    private boolean leavesAlone(int a, int b, int cx, int cy, int other) {
        int s = map.start(other);
        int e = map.end(other);
        return !isInTriangle(a, b, cx, cy, s)
                && !isInTriangle(a, b, cx, cy, e)
                && !Lattice.onSegment(map.x(s), map.y(s), map.x(e), map.y(e), cx, cy)
                && !crosses(a, cx, cy, s, e)
                && !crosses(b, cx, cy, s, e);
    }

    private boolean isInTriangle(int a, int b, int cx, int cy, int node) {
        if (node == a || node == b) {
            return false;
        }
        return isInTriangle(map.x(a), map.y(a), map.x(b), map.y(b), cx, cy, map.x(node), map.y(node));
    }

    /** In the closed triangle a, b, c, which may be flat. */
    static boolean isInTriangle(int ax, int ay, int bx, int by, int cx, int cy, int x, int y) {
        int turn = Long.signum(Lattice.cross(ax, ay, bx, by, cx, cy));
        if (turn == 0) {
            return Lattice.onSegment(ax, ay, bx, by, x, y)
                    || Lattice.onSegment(ax, ay, cx, cy, x, y)
                    || Lattice.onSegment(bx, by, cx, cy, x, y);
        }
        return turn * Long.signum(Lattice.cross(ax, ay, bx, by, x, y)) >= 0
                && turn * Long.signum(Lattice.cross(bx, by, cx, cy, x, y)) >= 0
                && turn * Long.signum(Lattice.cross(cx, cy, ax, ay, x, y)) >= 0;
    }

    /** Whether c–end crosses the segment s–e properly, or passes one of its ends, which the triangle has ruled out. */
    private boolean crosses(int end, int cx, int cy, int s, int e) {
        if (end == s || end == e) {
            return false;
        }
        int ofS = Long.signum(Lattice.cross(map.x(end), map.y(end), cx, cy, map.x(s), map.y(s)));
        int ofE = Long.signum(Lattice.cross(map.x(end), map.y(end), cx, cy, map.x(e), map.y(e)));
        int ofEnd = Long.signum(map.cross(s, e, end));
        int ofC = Long.signum(Lattice.cross(map.x(s), map.y(s), map.x(e), map.y(e), cx, cy));
        return ofS * ofE < 0 && ofEnd * ofC < 0;
    }
}
