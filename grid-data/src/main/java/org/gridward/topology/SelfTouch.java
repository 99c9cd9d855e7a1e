package org.gridward.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.gridward.geo.Shape;

/**
 * Vertices of a shape that lie on another of its segments, between the ends. OGC calls a hole valid that touches the
 * shell so; in a planar map lines meet only in their end points.
 */
final class SelfTouch {
    private SelfTouch() {}

    /** A valid shape with one ring has none. */
    static VertexList find(Shape shape) {
        VertexList touches = new VertexList();
        if (shape.polygonCount() == 1 && shape.ringCount(0) == 1) {
            return touches;
        }
        RimSegments rim = new RimSegments(shape, shape.box(), false, true);
        int[] active = new int[rim.count()];
        int count = 0;
        for (int k = 0; k < rim.count(); k++) {
            int s = rim.offset(k);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int t = active[i];
                if (Math.max(rim.value(t), rim.value(t + 2)) >= rim.low(k)) {
                    active[kept++] = t;
                    addTouch(rim, s, t, touches);
                    addTouch(rim, t, s, touches);
                }
            }
            count = kept;
            active[count++] = s;
        }
        return touches;
    }

    /** The end of s on t; its start is another segment's end. */
    private static void addTouch(RimSegments rim, int s, int t, VertexList touches) {
        int x = rim.value(s + 2);
        int y = rim.value(s + 3);
        if (Contact.isWithin(rim.value(t), rim.value(t + 1), rim.value(t + 2), rim.value(t + 3), x, y)) {
            touches.add(x, y);
        }
    }

    /** The same ground with those vertices put into the segments on which they lie. */
    static Shape withVertices(Shape shape, VertexList vertices) {
        int[][][] polygons = new int[shape.polygonCount()][][];
        for (int p = 0; p < polygons.length; p++) {
            polygons[p] = new int[shape.ringCount(p)][];
            for (int r = 0; r < polygons[p].length; r++) {
                polygons[p][r] = withVertices(shape.ring(p, r), vertices);
            }
        }
        return Shape.of(polygons);
    }

    private static int[] withVertices(int[] ring, VertexList vertices) {
        List<int[]> longer = new ArrayList<>();
        for (int i = 0; i < ring.length; i += 2) {
            int j = (i + 2) % ring.length;
            int ax = ring[i];
            int ay = ring[i + 1];
            longer.add(new int[] {ax, ay});
            List<int[]> between = new ArrayList<>();
            for (int v = 0; v < vertices.count(); v++) {
                if (Contact.isWithin(ax, ay, ring[j], ring[j + 1], vertices.x(v), vertices.y(v))) {
                    between.add(new int[] {vertices.x(v), vertices.y(v)});
                }
            }
            between.sort(Comparator.comparingLong(v -> Math.abs((long) v[0] - ax) + Math.abs((long) v[1] - ay)));
            longer.addAll(between);
        }
        return longer.stream().flatMapToInt(Arrays::stream).toArray();
    }
}
