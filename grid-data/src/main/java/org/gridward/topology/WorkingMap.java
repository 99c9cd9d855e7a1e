package org.gridward.topology;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.gridward.geo.Lattice;

/**
 * The lines round one operation while it is done: nodes, and segments between them with a label on each side. A segment
 * is never changed: it dies, and others are added. Numbers of nodes and segments are given in the order of coming and
 * stay. Two living segments meet only in their ends, save while a line is being put in.
 */
final class WorkingMap {
    /** The bit of no line: set on the segments that a line is to replace. */
    static final long REPLACED = 1L << 62;

    /** Lines have the bits below this one. */
    static final int MOST_LINES = 62;

    private static final int[] NONE = new int[0];

    private final LongTable nodesByPlace = new LongTable();
    private int[] x = new int[64];
    private int[] y = new int[64];
    private int[][] segmentsAt = new int[64][];
    private int[] degree = new int[64];

    private final LongTable segmentsByNodes = new LongTable();
    /** The smaller end by x, then y. */
    private int[] start = new int[64];

    private int[] end = new int[64];
    private int[] left = new int[64];
    private int[] right = new int[64];
    private boolean[] alive = new boolean[64];
    /** For each line being put in, by bit: whether it was drawn from start to end. */
    private long[] forward = new long[64];

    private long[] backward = new long[64];
    /** The segment of which this one is a part since vertices were put in; itself when none were. */
    private int[] unbent = new int[64];

    private int segments;
    private final SegmentCells cells = new SegmentCells(this);

    int nodeCount() {
        return nodesByPlace.size();
    }

    /** Living and dead. */
    int segmentCount() {
        return segments;
    }

    int x(int node) {
        return x[node];
    }

    int y(int node) {
        return y[node];
    }

    int start(int segment) {
        return start[segment];
    }

    int end(int segment) {
        return end[segment];
    }

    int left(int segment) {
        return left[segment];
    }

    int right(int segment) {
        return right[segment];
    }

    boolean isAlive(int segment) {
        return alive[segment];
    }

    /** A node stays when its segments are gone; it is then no vertex. */
    boolean isVertex(int node) {
        return node >= 0 && degree[node] > 0;
    }

    int degree(int node) {
        return degree[node];
    }

    /** The i-th living segment at a node, in no order. */
    int segmentAt(int node, int i) {
        return segmentsAt[node][i];
    }

    /** The node at a place, or -1. */
    int findNode(int atX, int atY) {
        return nodesByPlace.get(key(atX, atY));
    }

    int addNode(int atX, int atY) {
        int node = nodesByPlace.findOrAdd(key(atX, atY));
        if (node == x.length) {
            x = Arrays.copyOf(x, 2 * node);
            y = Arrays.copyOf(y, 2 * node);
            segmentsAt = Arrays.copyOf(segmentsAt, 2 * node);
            degree = Arrays.copyOf(degree, 2 * node);
        }
        if (segmentsAt[node] == null) {
            x[node] = atX;
            y[node] = atY;
            segmentsAt[node] = NONE;
        }
        return node;
    }

    /** The living segment between two nodes, in either direction, or -1. */
    int findSegment(int a, int b) {
        boolean forward = isBefore(a, b);
        int found = segmentsByNodes.get(pair(forward ? a : b, forward ? b : a));
        return found >= 0 && alive[found] ? found : -1;
    }

    /**
     * Adds the segment from one node to another with the labels on its sides as seen that way.
     *
     * @throws IllegalStateException when there is one between the two
     */
    int addSegment(int from, int to, int leftLabel, int rightLabel) {
        if (from == to || findSegment(from, to) >= 0) {
            throw new IllegalStateException("a second segment between two nodes");
        }
        makeRoom();
        boolean forward = isBefore(from, to);
        int segment = segments++;
        start[segment] = forward ? from : to;
        end[segment] = forward ? to : from;
        left[segment] = forward ? leftLabel : rightLabel;
        right[segment] = forward ? rightLabel : leftLabel;
        alive[segment] = true;
        unbent[segment] = segment;
        segmentsByNodes.put(pair(start[segment], end[segment]), segment);
        attach(start[segment], segment);
        attach(end[segment], segment);
        cells.add(segment);
        return segment;
    }

    private void makeRoom() {
        if (segments == start.length) {
            start = Arrays.copyOf(start, 2 * segments);
            end = Arrays.copyOf(end, 2 * segments);
            left = Arrays.copyOf(left, 2 * segments);
            right = Arrays.copyOf(right, 2 * segments);
            alive = Arrays.copyOf(alive, 2 * segments);
            forward = Arrays.copyOf(forward, 2 * segments);
            backward = Arrays.copyOf(backward, 2 * segments);
            unbent = Arrays.copyOf(unbent, 2 * segments);
        }
    }

    /** Only while the map is loaded: what lies on a side becomes known bit by bit. */
    void setLabels(int segment, int leftLabel, int rightLabel) {
        left[segment] = leftLabel;
        right[segment] = rightLabel;
    }

    /** Notes that the lines of these bits were drawn along the segment, coming from that node. */
    void mark(int segment, int from, long lines) {
        if (start[segment] == from) {
            forward[segment] |= lines;
        } else {
            backward[segment] |= lines;
        }
    }

    /** Whether a line runs along the segment. */
    boolean isMarked(int segment) {
        return ((forward[segment] | backward[segment]) & ~REPLACED) != 0;
    }

    /** Whether the segment is part of what another line is to replace. */
    boolean isReplaced(int segment) {
        return ((forward[segment] | backward[segment]) & REPLACED) != 0;
    }

    /** The lines that were drawn along a half-edge, so that its left is their left. */
    long linesAlong(int halfEdge) {
        return ((halfEdge & 1) == 0 ? forward[halfEdge >> 1] : backward[halfEdge >> 1]) & ~REPLACED;
    }

    /** The segment, dead when it was bent, of which this one was a part before any vertex was put in. */
    int unbent(int segment) {
        return unbent[segment];
    }

    /** Replaces a segment by two through a node beside or on it, with its labels and marks. */
    void bend(int segment, int node) {
        int a = start[segment];
        int b = end[segment];
        kill(segment);
        int first = addSegment(a, node, left[segment], right[segment]);
        int second = addSegment(node, b, left[segment], right[segment]);
        unbent[first] = unbent[segment];
        unbent[second] = unbent[segment];
        mark(first, a, forward[segment]);
        mark(first, node, backward[segment]);
        mark(second, node, forward[segment]);
        mark(second, b, backward[segment]);
    }

    void kill(int segment) {
        alive[segment] = false;
        detach(start[segment], segment);
        detach(end[segment], segment);
    }

    /** Each living segment whose box meets the box, once, by number. */
    void forEachIn(int minX, int minY, int maxX, int maxY, IntConsumer action) {
        cells.forEachIn(minX, minY, maxX, maxY, action);
    }

    /** Half-edge 2s runs along segment s from start to end, 2s + 1 back. */
    int origin(int halfEdge) {
        return (halfEdge & 1) == 0 ? start[halfEdge >> 1] : end[halfEdge >> 1];
    }

    int destination(int halfEdge) {
        return origin(halfEdge ^ 1);
    }

    /** The label left of a half-edge. */
    int leftOf(int halfEdge) {
        return (halfEdge & 1) == 0 ? left[halfEdge >> 1] : right[halfEdge >> 1];
    }

    /** The half-edge of a segment that leaves a node. */
    int leaving(int node, int segment) {
        return start[segment] == node ? 2 * segment : 2 * segment + 1;
    }

    /** Twice the signed area of the triangle of three nodes. */
    long cross(int a, int b, int c) {
        return Lattice.cross(x[a], y[a], x[b], y[b], x[c], y[c]);
    }

    /** By x, then y. */
    boolean isBefore(int a, int b) {
        return x[a] != x[b] ? x[a] < x[b] : y[a] < y[b];
    }

    private void attach(int node, int segment) {
        if (degree[node] == segmentsAt[node].length) {
            segmentsAt[node] = Arrays.copyOf(segmentsAt[node], Math.max(4, 2 * degree[node]));
        }
        segmentsAt[node][degree[node]++] = segment;
    }

    private void detach(int node, int segment) {
        int[] at = segmentsAt[node];
        int i = 0;
        while (at[i] != segment) {
            i++;
        }
        at[i] = at[--degree[node]];
    }

    private static long key(int atX, int atY) {
        return ((long) atX << 32) | (atY & 0xffffffffL);
    }

    private static long pair(int a, int b) {
        return ((long) a << 32) | b;
    }
}
