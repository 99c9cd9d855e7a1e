package org.gridward.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gridward.geo.Lattice;

/**
 * Gives faces their new labels: lines with one label on both sides vanish, and a vertex at which a vanished line ended is
 * taken away again when it is no more than a pin: exactly two segments are left there, with the same labels, and the
 * straight line between their other ends has it at most 1.41 steps beside it and nothing between. Without that, borders
 * that are drawn and dissolved often would drift and gather vertices. Nothing else takes a vertex away.
 */
final class Relabelling {
    private final WorkingMap map;
    private final Faces faces;
    /** Nodes at which a line vanished, by x, then y. */
    private final TreeSet<Integer> touched;
    /** By segment, the vertices that were taken away from it here. */
    private final Map<Integer, List<Integer>> taken = new HashMap<>();

    Relabelling(WorkingMap map, Faces faces) {
        this.map = map;
        this.faces = faces;
        this.touched = new TreeSet<>((a, b) -> a.equals(b) ? 0 : map.isBefore(a, b) ? -1 : 1);
    }

    /** @param newLabels the label of each face from now on */
    void apply(int[] newLabels) {
        int count = map.segmentCount();
        for (int s = 0; s < count; s++) {
            if (map.isAlive(s)) {
                relabel(s, newLabel(2 * s, newLabels), newLabel(2 * s + 1, newLabels));
            }
        }
        touched.forEach(this::unpin);
    }

    private int newLabel(int halfEdge, int[] newLabels) {
        int face = faces.faceOf(halfEdge);
        return face <= Faces.ENDLESS ? faces.labelLeftOf(halfEdge) : newLabels[face];
    }

    private void relabel(int segment, int left, int right) {
        if (left == map.left(segment) && right == map.right(segment)) {
            return;
        }
        int a = map.start(segment);
        int b = map.end(segment);
        map.kill(segment);
        if (left != right) {
            map.addSegment(a, b, left, right);
        } else {
            touched.add(a);
            touched.add(b);
        }
    }

    private void unpin(int node) {
        if (map.degree(node) != 2) {
            return;
        }
        int in = map.leaving(node, map.segmentAt(node, 0)) ^ 1;
        int out = map.leaving(node, map.segmentAt(node, 1));
        int a = map.origin(in);
        int b = map.destination(out);
        boolean same = map.leftOf(in) == map.leftOf(out) && map.leftOf(in ^ 1) == map.leftOf(out ^ 1);
        boolean known = map.leftOf(in) != Labels.UNKNOWN && map.leftOf(in ^ 1) != Labels.UNKNOWN;
        if (!same || !known || a == b || !isFree(a, b, node)) {
            return;
        }
        List<Integer> gone = new ArrayList<>(taken.getOrDefault(in >> 1, List.of()));
        gone.addAll(taken.getOrDefault(out >> 1, List.of()));
        gone.add(node);
        // one after the other each could be close to its neighbours, and the line drift all the same
        if (gone.stream().allMatch(v -> isClose(a, b, v))) {
            int left = map.leftOf(in);
            int right = map.leftOf(in ^ 1);
            map.kill(in >> 1);
            map.kill(out >> 1);
            taken.put(map.addSegment(a, b, left, right), gone);
        }
    }

    private boolean isClose(int a, int b, int node) {
        double twice = map.cross(a, b, node);
        double dx = (double) map.x(b) - map.x(a);
        double dy = (double) map.y(b) - map.y(a);
        double along = dx * ((double) map.x(node) - map.x(a)) + dy * ((double) map.y(node) - map.y(a));
        double square = dx * dx + dy * dy;
        return along > 0 && along < square && twice * twice <= Pins.MOST_SQUARE_STEPS * square;
    }

    /** No vertex in the closed triangle and no segment between the ends: then nothing crosses the straight line. */
    private boolean isFree(int a, int b, int node) {
        if (map.findSegment(a, b) >= 0) {
            return false;
        }
        boolean[] free = {true};
        map.forEachIn(
                Math.min(Math.min(map.x(a), map.x(b)), map.x(node)),
                Math.min(Math.min(map.y(a), map.y(b)), map.y(node)),
                Math.max(Math.max(map.x(a), map.x(b)), map.x(node)),
                Math.max(Math.max(map.y(a), map.y(b)), map.y(node)),
                other -> free[0] &= isOutside(a, b, node, map.start(other)) && isOutside(a, b, node, map.end(other)));
        return free[0];
    }

    private boolean isOutside(int a, int b, int node, int other) {
        return other == a
                || other == b
                || other == node
                || !Pins.isInTriangle(
                        map.x(a), map.y(a), map.x(b), map.y(b), map.x(node), map.y(node), map.x(other), map.y(other));
    }

    /**
     * Looks at each segment that was added: it may meet others in common ends only.
     *
     * @param original number of the first added segment
     * @throws IllegalStateException when one does not, which would be a bug of this package
     */
    void verify(int original) {
        for (int s = original; s < map.segmentCount(); s++) {
            if (map.isAlive(s)) {
                int segment = s;
                int a = map.start(s);
                int b = map.end(s);
                map.forEachIn(
                        map.x(a),
                        Math.min(map.y(a), map.y(b)),
                        map.x(b),
                        Math.max(map.y(a), map.y(b)),
                        other -> verify(segment, other));
            }
        }
    }

    private void verify(int segment, int other) {
        int a = map.start(segment);
        int b = map.end(segment);
        int c = map.start(other);
        int d = map.end(other);
        if (segment == other) {
            return;
        }
        boolean crossing = Long.signum(map.cross(a, b, c)) * Long.signum(map.cross(a, b, d)) < 0
                && Long.signum(map.cross(c, d, a)) * Long.signum(map.cross(c, d, b)) < 0;
        if (crossing || isOn(a, b, c) || isOn(a, b, d) || isOn(c, d, a) || isOn(c, d, b)) {
            throw new IllegalStateException("segments meet between their ends at " + map.x(a) + " " + map.y(a));
        }
    }

    private boolean isOn(int a, int b, int node) {
        return node != a
                && node != b
                && Lattice.onSegment(map.x(a), map.y(a), map.x(b), map.y(b), map.x(node), map.y(node));
    }
}
