package org.gridward.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Faces that are connected without stepping over a line that was put in or another barrier. */
final class Components {
    private final WorkingMap map;
    private final Faces faces;
    private final int[] root;
    /** Per component, by its root: the lines whose left and whose right it lies on. */
    private final long[] leftOf;

    private final long[] rightOf;
    private final List<int[]> loose = new ArrayList<>();

    /** @param isBarrier whether a segment that no line runs along is one too */
    Components(WorkingMap map, Faces faces, IntPredicate isBarrier) {
        this.map = map;
        this.faces = faces;
        this.root = new int[faces.count()];
        this.leftOf = new long[faces.count()];
        this.rightOf = new long[faces.count()];
        for (int face = 0; face < root.length; face++) {
            root[face] = face;
        }
        forEachSegment(s -> {
            if (!map.isMarked(s) && isInside(s) && !isBarrier.test(s)) {
                join(faces.faceOf(2 * s), faces.faceOf(2 * s + 1));
            }
        });
        forEachSegment(s -> {
            if (map.isMarked(s)) {
                noteSides(s);
            }
        });
    }

    private interface Visitor {
        void visit(int segment);
    }

    private void forEachSegment(Visitor visitor) {
        for (int s = 0; s < map.segmentCount(); s++) {
            if (map.isAlive(s)) {
                visitor.visit(s);
            }
        }
    }

    private boolean isInside(int segment) {
        return faces.faceOf(2 * segment) >= 0 && faces.faceOf(2 * segment + 1) >= 0;
    }

    private void noteSides(int segment) {
        for (int h = 2 * segment; h <= 2 * segment + 1; h++) {
            int face = faces.faceOf(h);
            if (face >= 0) {
                leftOf[of(face)] |= map.linesAlong(h);
                rightOf[of(face)] |= map.linesAlong(h ^ 1);
            }
        }
        if (isInside(segment) && of(faces.faceOf(2 * segment)) == of(faces.faceOf(2 * segment + 1))) {
            int a = map.start(segment);
            int b = map.end(segment);
            loose.add(new int[] {map.x(a), map.y(a), map.x(b), map.y(b)});
        }
    }

    /** The component of a face, named by its smallest face; of {@link Faces#ENDLESS} it is that. */
    int of(int face) {
        int at = face;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private void join(int a, int b) {
        int first = of(a);
        int second = of(b);
        root[Math.max(first, second)] = Math.min(first, second);
    }

    boolean isTouched(int component) {
        return (leftOf[component] | rightOf[component]) != 0;
    }

    /** The lines, by bit, that have the component on their left somewhere. */
    long leftOf(int component) {
        return leftOf[component];
    }

    long rightOf(int component) {
        return rightOf[component];
    }

    /** Pieces of lines with one component on both sides: they separate nothing. */
    List<int[]> loose() {
        return loose;
    }

    /** In the order of their smallest faces, {@link Faces#ENDLESS} left out. */
    List<Integer> list() {
        List<Integer> components = new ArrayList<>();
        for (int face = 1; face < root.length; face++) {
            if (of(face) == face) {
                components.add(face);
            }
        }
        return components;
    }

    List<Integer> listFaces(int component) {
        List<Integer> found = new ArrayList<>();
        for (int face = 1; face < root.length; face++) {
            if (of(face) == component) {
                found.add(face);
            }
        }
        return found;
    }
}
