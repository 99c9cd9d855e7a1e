package org.gridward.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridward.geo.Lattice;

/**
 * Walks along the rim of each connected piece of ground and cuts the walk into simple rings. At a vertex with several
 * ways on it takes the one sharpest to the left: that stays at the same piece of ground, so two pieces that touch in a
 * point come out apart. A walk that passes a vertex twice goes round a hole touching the rim or another hole there;
 * cutting it at that vertex gives rings that OGC calls valid. All decisions are exact.
 */
final class RingTracer {
    private final int[] vertices;
    private final int[] starts;
    private final boolean[] traced;
    private final int[] fromNode;
    private final int[] toNode;
    /** Lines leaving a node: firstOut[node], then nextOut[line], until -1. */
    private final int[] firstOut;

    private final int[] nextOut;
    /** The lines walked and not yet cut off as a ring. */
    private final int[] path;

    private int pathLength;
    /** Where on the path a node is left, or -1. */
    private final int[] pathIndex;

    RingTracer(int[] vertices, int[] starts, int lines) {
        this.vertices = vertices;
        this.starts = starts;
        this.traced = new boolean[lines];
        this.fromNode = new int[lines];
        this.toNode = new int[lines];
        this.nextOut = new int[lines];
        this.path = new int[lines];
        this.firstOut = new int[lines];
        this.pathIndex = new int[lines];
        Arrays.fill(firstOut, -1);
        Arrays.fill(pathIndex, -1);
        linkNodes(lines);
    }

    private void linkNodes(int lines) {
        NodeTable nodes = new NodeTable(lines);
        for (int line = 0; line < lines; line++) {
            int node = nodes.addNode(vertices[starts[line]], vertices[starts[line] + 1]);
            fromNode[line] = node;
            nextOut[line] = firstOut[node];
            firstOut[node] = line;
        }
        for (int line = 0; line < lines; line++) {
            int end = starts[line + 1];
            toNode[line] = nodes.findNode(vertices[end - 2], vertices[end - 1]);
            if (toNode[line] < 0) {
                throw notClosed();
            }
        }
    }

    boolean isTraced(int line) {
        return traced[line];
    }

    /** The simple rings of the walk that starts with this line, each directed with the inside on the left. */
    List<int[]> trace(int start) {
        List<int[]> rings = new ArrayList<>(1);
        int line = start;
        do {
            if (traced[line]) {
                throw notClosed();
            }
            traced[line] = true;
            pathIndex[fromNode[line]] = pathLength;
            path[pathLength++] = line;
            int cutAt = pathIndex[toNode[line]];
            if (cutAt >= 0) {
                rings.add(cutRing(cutAt));
            }
            line = sharpestLeft(line);
        } while (line != start);
        if (pathLength != 0) {
            throw notClosed();
        }
        return rings;
    }

    private int[] cutRing(int cutAt) {
        int length = 0;
        for (int i = cutAt; i < pathLength; i++) {
            length += starts[path[i] + 1] - starts[path[i]] - 2;
        }
        int[] ring = new int[length];
        int at = 0;
        for (int i = cutAt; i < pathLength; i++) {
            int line = path[i];
            int part = starts[line + 1] - starts[line] - 2;
            System.arraycopy(vertices, starts[line], ring, at, part);
            at += part;
            pathIndex[fromNode[line]] = -1;
        }
        pathLength = cutAt;
        return ring;
    }

    private int sharpestLeft(int line) {
        int best = firstOut[toNode[line]];
        if (nextOut[best] < 0) {
            return best;
        }
        int end = starts[line + 1];
        for (int out = nextOut[best]; out >= 0; out = nextOut[out]) {
            if (turnsSharper(end - 4, starts[out], starts[best])) {
                best = out;
            }
        }
        return best;
    }

    /** Whether, coming from the vertex before the node, line a turns more to the left there than line b. */
    private boolean turnsSharper(int before, int a, int b) {
        int sectorA = sector(before, a);
        int sectorB = sector(before, b);
        return sectorA != sectorB ? sectorA < sectorB : cross(a, a + 2, b + 2) < 0;
    }

    /** 0 when the line goes on to the left, 1 straight on, 2 to the right, 3 back over the way it came. */
    private int sector(int before, int line) {
        long side = cross(line, before, line + 2);
        if (side != 0) {
            return side < 0 ? 0 : 2;
        }
        boolean back = Integer.signum(Integer.compare(vertices[before], vertices[line]))
                        == Integer.signum(Integer.compare(vertices[line + 2], vertices[line]))
                && Integer.signum(Integer.compare(vertices[before + 1], vertices[line + 1]))
                        == Integer.signum(Integer.compare(vertices[line + 3], vertices[line + 1]));
        return back ? 3 : 1;
    }

    private long cross(int o, int p, int q) {
        return Lattice.cross(vertices[o], vertices[o + 1], vertices[p], vertices[p + 1], vertices[q], vertices[q + 1]);
    }

    private static IllegalArgumentException notClosed() {
        return new IllegalArgumentException("the lines of the rim don't close");
    }
}
