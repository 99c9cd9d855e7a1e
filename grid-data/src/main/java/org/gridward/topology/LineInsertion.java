package org.gridward.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.gridward.geo.Lattice;
import org.gridward.geo.Line;

/**
 * Puts lines into the ground of some labels; what lies outside that ground is left out, because it would set vertices
 * into grids that have nothing to do with the operation. Each piece is cut at the first thing it meets, and both halves
 * are looked at anew: after rounding they may meet other things. All decisions are exact.
 */
final class LineInsertion {
    /** Far more than any line has crossings between two of its vertices; a line that comes here runs in circles. */
    private static final int MOST_PIECES = 2_000_000;

    private final Neighbourhood around;
    private final WorkingMap map;
    private final IntPredicate inGround;
    private final Pins pins;
    private final List<int[]> leftOut = new ArrayList<>();
    private int pieces;
    private long line;

    LineInsertion(Neighbourhood around, IntPredicate inGround) {
        this.around = around;
        this.map = around.map();
        this.inGround = inGround;
        this.pins = new Pins(map);
    }

    /** Pieces outside the ground, x0, y0, x1, y1 each. */
    List<int[]> leftOut() {
        return leftOut;
    }

    /**
     * @param number the line's bit in the marks of segments, 0 to 62
     * @throws RedrawRefusedException ROUNDING
     */
    void insert(Line drawn, int number) {
        line = 1L << number;
        for (int i = 0; i + 1 < drawn.vertexCount(); i++) {
            insert(drawn.x(i), drawn.y(i), drawn.x(i + 1), drawn.y(i + 1));
        }
    }

    /** Not by recursion: a line may meet more segments than a thread's stack has room. */
    private void insert(int px, int py, int qx, int qy) {
        List<int[]> stack = new ArrayList<>();
        stack.add(new int[] {px, py, qx, qy});
        while (!stack.isEmpty()) {
            int[] piece = stack.remove(stack.size() - 1);
            if (piece[0] == piece[2] && piece[1] == piece[3]) {
                continue;
            }
            if (++pieces > MOST_PIECES) {
                throw Pins.refusal(piece[0], piece[1]);
            }
            Meeting meeting = new Meeting(piece);
            map.forEachIn(
                    Math.min(piece[0], piece[2]),
                    Math.min(piece[1], piece[3]),
                    Math.max(piece[0], piece[2]),
                    Math.max(piece[1], piece[3]),
                    meeting::look);
            if (!meeting.happened()) {
                addPiece(piece);
                continue;
            }
            int node = meeting.node();
            stack.add(new int[] {map.x(node), map.y(node), piece[2], piece[3]});
            stack.add(new int[] {piece[0], piece[1], map.x(node), map.y(node)});
        }
    }

    private boolean concerns(int segment) {
        return map.left(segment) == Labels.NEW || inGround.test(map.left(segment)) || inGround.test(map.right(segment));
    }

    /** The first thing that a piece meets on its way. */
    private final class Meeting {
        private final int px;
        private final int py;
        private final int qx;
        private final int qy;
        /** How far along the piece, as numerator and denominator. */
        private long part = 1;

        private long whole;
        /** The vertex met, or -1 when a segment is crossed. */
        private int vertex = -1;

        private int crossed = -1;
        /** Segments on which an end of the piece lies, exactly. */
        private int underStart = -1;

        private int underEnd = -1;

        Meeting(int[] piece) {
            px = piece[0];
            py = piece[1];
            qx = piece[2];
            qy = piece[3];
        }

        void look(int segment) {
            if (!concerns(segment)) {
                return;
            }
            int a = map.start(segment);
            int b = map.end(segment);
            long ofA = Lattice.cross(px, py, qx, qy, map.x(a), map.y(a));
            long ofB = Lattice.cross(px, py, qx, qy, map.x(b), map.y(b));
            long ofP = Lattice.cross(map.x(a), map.y(a), map.x(b), map.y(b), px, py);
            long ofQ = Lattice.cross(map.x(a), map.y(a), map.x(b), map.y(b), qx, qy);
            if (ofP == 0 && isWithin(a, b, px, py)) {
                underStart = segment;
            }
            if (ofQ == 0 && isWithin(a, b, qx, qy)) {
                underEnd = segment;
            }
            if (ofA == 0) {
                lookAtVertex(a);
            }
            if (ofB == 0) {
                lookAtVertex(b);
            }
            if (Long.signum(ofA) * Long.signum(ofB) < 0 && Long.signum(ofP) * Long.signum(ofQ) < 0) {
                // both are parts of one box's area, so the sum fits
                note(Math.abs(ofP), Math.abs(ofP) + Math.abs(ofQ), -1, segment);
            }
        }

        private boolean isWithin(int a, int b, int x, int y) {
            return Contact.isWithin(map.x(a), map.y(a), map.x(b), map.y(b), x, y);
        }

        private void lookAtVertex(int node) {
            if (Contact.isWithin(px, py, qx, qy, map.x(node), map.y(node))) {
                boolean alongX = Math.abs((long) qx - px) >= Math.abs((long) qy - py);
                long way = alongX ? (long) map.x(node) - px : (long) map.y(node) - py;
                long all = alongX ? (long) qx - px : (long) qy - py;
                note(Math.abs(way), Math.abs(all), node, -1);
            }
        }

        private void note(long partHere, long wholeHere, int vertexHere, int crossedHere) {
            if (whole == 0 || isLess(partHere, wholeHere, part, whole)) {
                part = partHere;
                whole = wholeHere;
                vertex = vertexHere;
                crossed = crossedHere;
            }
        }

        boolean happened() {
            return underStart >= 0 || underEnd >= 0 || whole != 0;
        }

        /** The node at which the piece is to be cut; made where there is none. May be an end of the piece. */
        int node() {
            if (underStart >= 0) {
                int node = map.addNode(px, py);
                map.bend(underStart, node);
                return node;
            }
            if (underEnd >= 0) {
                int node = map.addNode(qx, qy);
                map.bend(underEnd, node);
                return node;
            }
            return vertex >= 0 ? vertex : pins.pin(crossed, px, py, qx, qy);
        }
    }

    /** a / b < c / d for positive numbers, exactly. */
    private static boolean isLess(long a, long b, long c, long d) {
        long high = Math.multiplyHigh(a, d) - Math.multiplyHigh(c, b);
        return high != 0 ? high < 0 : Long.compareUnsigned(a * d, c * b) < 0;
    }

    private void addPiece(int[] piece) {
        int p = map.findNode(piece[0], piece[1]);
        int q = map.findNode(piece[2], piece[3]);
        int known = p >= 0 && q >= 0 ? map.findSegment(p, q) : -1;
        if (known >= 0 && concerns(known)) {
            map.mark(known, p, line);
        } else if (known < 0 && liesInGround(piece, p, q)) {
            int from = map.addNode(piece[0], piece[1]);
            int to = map.addNode(piece[2], piece[3]);
            map.mark(map.addSegment(from, to, Labels.NEW, Labels.NEW), from, line);
        } else {
            leftOut.add(piece);
        }
    }

    /** The piece meets nothing between its ends, so what lies round one of them decides. */
    private boolean liesInGround(int[] piece, int p, int q) {
        if (map.isVertex(p)) {
            return isGround(labelTowards(p, piece[2], piece[3]));
        }
        if (map.isVertex(q)) {
            return isGround(labelTowards(q, piece[0], piece[1]));
        }
        return isGround(labelAt(piece[0], piece[1]));
    }

    private boolean isGround(int label) {
        return label == Labels.NEW || inGround.test(label);
    }

    /** The label of what lies beside a node in a direction in which no segment leaves it. */
    private int labelTowards(int node, int x, int y) {
        int before = map.leaving(node, map.segmentAt(node, 0));
        for (int i = 1; i < map.degree(node); i++) {
            int out = map.leaving(node, map.segmentAt(node, i));
            if (isTurnedLess(node, x, y, out, before)) {
                before = out;
            }
        }
        return map.leftOf(before);
    }

    /** Whether one must turn less to the left from half-edge a than from half-edge b to look at the place: a lies between. */
    private boolean isTurnedLess(int node, int x, int y, int a, int b) {
        int endA = map.destination(a);
        int endB = map.destination(b);
        return Sectors.isWithin(map.x(node), map.y(node), map.x(endB), map.y(endB), x, y, map.x(endA), map.y(endA));
    }

    /** The label of a place on no segment: of the finest grid round it, by parity of crossings, else of open ground. */
    private int labelAt(int x, int y) {
        Map<Integer, Boolean> inside = new TreeMap<>();
        map.forEachIn(x, y, Integer.MAX_VALUE, y, segment -> {
            int a = map.start(segment);
            int b = map.end(segment);
            boolean spans = map.y(a) > y != map.y(b) > y;
            if (spans && Lattice.cross(map.x(a), map.y(a), map.x(b), map.y(b), x, y) > 0 == map.y(b) > map.y(a)) {
                inside.merge(map.left(segment), true, Boolean::logicalXor);
                inside.merge(map.right(segment), true, Boolean::logicalXor);
            }
        });
        return inside.entrySet().stream()
                .filter(entry -> entry.getValue() && entry.getKey() > 0 && !around.isOpen(entry.getKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> around.openLabelAt(x, y));
    }
}
