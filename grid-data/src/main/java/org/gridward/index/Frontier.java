package org.gridward.index;

import java.util.Arrays;
import org.gridward.geo.LocalPlane;

/**
 * What {@link NearestLines} has come to so far: a heap of boxes that are not opened yet, by how near something in them can
 * be, and of segments, by how near they are.
 */
public final class Frontier {
    /** Adds what is in a box. */
    interface Opening {
        void open(int box);
    }

    private final LocalPlane plane;
    private final double withinMeters;

    /** The heap: metres, and what is there: a segment, or -1 - a box. */
    private double[] meters = new double[64];

    private int[] items = new int[64];
    private int size;

    /** ax, ay, bx, by. */
    private double[] ends = new double[64];

    private int segmentCount;
    private Opening[] openings = new Opening[64];
    private int[] boxes = new int[64];
    private int boxCount;

    Frontier(LocalPlane plane, double withinMeters) {
        this.plane = plane;
        this.withinMeters = withinMeters;
    }

    void addBox(int minX, int minY, int maxX, int maxY, Opening opening, int box) {
        double least = plane.leastMeters(minX, minY, maxX, maxY);
        if (least > withinMeters) {
            return;
        }
        if (boxCount == boxes.length) {
            boxes = Arrays.copyOf(boxes, 2 * boxCount);
            openings = Arrays.copyOf(openings, 2 * boxCount);
        }
        openings[boxCount] = opening;
        boxes[boxCount] = box;
        push(least, -1 - boxCount++);
    }

    /** In any direction. */
    void addSegment(double ax, double ay, double bx, double by) {
        // always in the same direction, so that both sides of a border measure the same
        if (ax < bx || (ax == bx && ay < by)) {
            addOrdered(ax, ay, bx, by);
        } else {
            addOrdered(bx, by, ax, ay);
        }
    }

    private void addOrdered(double ax, double ay, double bx, double by) {
        double distance = plane.distanceMeters(ax, ay, bx, by);
        if (distance > withinMeters) {
            return;
        }
        int at = 4 * segmentCount;
        if (at == ends.length) {
            ends = Arrays.copyOf(ends, 2 * at);
        }
        ends[at] = ax;
        ends[at + 1] = ay;
        ends[at + 2] = bx;
        ends[at + 3] = by;
        push(distance, segmentCount++);
    }

    /** Where the ends of the next segment are, or -1. */
    int nextSegment() {
        while (size > 0) {
            int item = pop();
            if (item >= 0) {
                return 4 * item;
            }
            openings[-1 - item].open(boxes[-1 - item]);
        }
        return -1;
    }

    NearLine line(int at) {
        return new NearLine(
                ends[at],
                ends[at + 1],
                ends[at + 2],
                ends[at + 3],
                plane.foot(ends[at], ends[at + 1], ends[at + 2], ends[at + 3]));
    }

    private void push(double distance, int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
            meters = Arrays.copyOf(meters, 2 * size);
        }
        int at = size++;
        while (at > 0 && comesBefore(distance, item, meters[(at - 1) / 2], items[(at - 1) / 2])) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        meters[at] = distance;
        items[at] = item;
    }

    private int pop() {
        int first = items[0];
        double distance = meters[--size];
        int item = items[size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && comesBefore(meters[child + 1], items[child + 1], meters[child], items[child])) {
                child++;
            }
            if (!comesBefore(meters[child], items[child], distance, item)) {
                break;
            }
            move(child, at);
            at = child;
        }
        meters[at] = distance;
        items[at] = item;
        return first;
    }

    private void move(int from, int to) {
        meters[to] = meters[from];
        items[to] = items[from];
    }

    /** At one distance boxes come first, as they may hold an equal segment that comes before another. */
    private boolean comesBefore(double distance, int item, double otherDistance, int other) {
        if (distance != otherDistance) {
            return distance < otherDistance;
        }
        if (item < 0 || other < 0) {
            return item < other;
        }
        return Arrays.compare(ends, 4 * item, 4 * item + 4, ends, 4 * other, 4 * other + 4) < 0;
    }
}
