package org.gridward.topology;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gridward.geo.Shape;

/** Counts the pieces of ground that hang together along a border. A common point joins nothing. */
public final class Contiguity {
    private record Segment(int ax, int ay, int bx, int by) {}

    private final Map<Segment, Integer> pieceLeftOf = new HashMap<>();
    private int[] joined = new int[16];
    private int pieces;
    private int count;

    private Contiguity() {}

    /** Of valid shapes that share no ground, but all vertices where they meet. */
    public static int countParts(Collection<Shape> shapes) {
        Contiguity contiguity = new Contiguity();
        for (Shape shape : shapes) {
            for (int p = 0; p < shape.polygonCount(); p++) {
                contiguity.addPiece(shape, p);
            }
        }
        return contiguity.count;
    }

    private void addPiece(Shape shape, int polygon) {
        joined = ShapeAssembler.withRoom(joined, pieces + 1);
        joined[pieces] = pieces;
        count++;
        for (int r = 0; r < shape.ringCount(polygon); r++) {
            int[] ring = shape.ring(polygon, r);
            for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                Integer other = pieceLeftOf.remove(new Segment(ring[i], ring[i + 1], ring[j], ring[j + 1]));
                if (other == null) {
                    pieceLeftOf.put(new Segment(ring[j], ring[j + 1], ring[i], ring[i + 1]), pieces);
                } else {
                    join(other, pieces);
                }
            }
        }
        pieces++;
    }

    private void join(int one, int other) {
        int first = root(one);
        int second = root(other);
        if (first != second) {
            joined[Math.max(first, second)] = Math.min(first, second);
            count--;
        }
    }

    private int root(int piece) {
        int root = piece;
        while (joined[root] != root) {
            root = joined[root];
        }
        return root;
    }
}
