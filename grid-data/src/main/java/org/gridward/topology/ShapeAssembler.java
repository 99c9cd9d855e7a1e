package org.gridward.topology;

import java.util.Arrays;
import org.gridward.geo.Shape;

/**
 * Makes the shape of one grid from the directed lines of its rim, given in any order, the inside on the left. The
 * result depends on the ground and its vertices only. Reuse one instance for many grids; not for several threads.
 */
public final class ShapeAssembler {
    private int[] vertices = new int[256];
    /** Line l runs from vertices[starts[l]] to just before vertices[starts[l + 1]]. */
    private int[] starts = new int[32];

    private int lines;

    public ShapeAssembler() {}

    /** Forgets all lines. */
    public void clear() {
        lines = 0;
    }

    public void addSegment(int ax, int ay, int bx, int by) {
        int at = reserve(2);
        vertices[at] = ax;
        vertices[at + 1] = ay;
        vertices[at + 2] = bx;
        vertices[at + 3] = by;
    }

    /** Adds the arc with its left side inside, or reversed with its right side inside. */
    public void addArc(LabelledArcs arcs, int arc, boolean reversed) {
        int count = arcs.vertexCount(arc);
        int at = reserve(count);
        arcs.copyVertices(arc, vertices, at);
        if (reversed) {
            reverse(at, at + 2 * count - 2);
        }
    }

    /**
     * The shape of the lines added since the last {@link #clear}.
     *
     * @throws IllegalArgumentException when there are none, or they don't close, cross or lie on each other so that no
     *     rings can be made; lines that cross are not looked for, that is a check of its own
     */
    public Shape assemble() {
        RingTracer tracer = new RingTracer(vertices, starts, lines);
        PolygonNesting nesting = new PolygonNesting();
        for (int line = 0; line < lines; line++) {
            if (!tracer.isTraced(line)) {
                nesting.addCycle(tracer.trace(line));
            }
        }
        return nesting.toShape();
    }

    private int reserve(int vertexCount) {
        int at = starts[lines];
        vertices = withRoom(vertices, at + 2 * vertexCount);
        lines++;
        starts = withRoom(starts, lines + 1);
        starts[lines] = at + 2 * vertexCount;
        return at;
    }

    private void reverse(int from, int to) {
        for (int i = from, j = to; i < j; i += 2, j -= 2) {
            int x = vertices[i];
            int y = vertices[i + 1];
            vertices[i] = vertices[j];
            vertices[i + 1] = vertices[j + 1];
            vertices[j] = x;
            vertices[j + 1] = y;
        }
    }

    /** The array itself, or a longer copy when it has fewer than that many places. */
    static int[] withRoom(int[] array, int places) {
        return places <= array.length ? array : Arrays.copyOf(array, Math.max(places, array.length * 2));
    }
}
