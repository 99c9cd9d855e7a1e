package org.gridward.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gridward.geo.Box;
import org.locationtech.jts.shape.fractal.HilbertCode;

/** Things by their boxes: a packed tree in the order of a Hilbert curve. Immutable, safe for any thread. */
final class BoxTree<T> {
    private static final int WIDTH = 8;
    private static final int HILBERT_LEVEL = 15;

    /** In the order of the tree. */
    private final Object[] things;
    /** Four per node: first those of the things, then level by level up to the root. */
    private final int[] boxes;
    /** The first node of each level, and the end. */
    private final int[] starts;

    BoxTree(Collection<T> all, Function<T, Box> boxOf) {
        Object[] given = all.toArray();
        Box[] around = new Box[given.length];
        int i = 0;
        for (T thing : all) {
            around[i++] = boxOf.apply(thing);
        }
        starts = levels(given.length);
        boxes = new int[4 * starts[starts.length - 1]];
        things = new Object[given.length];
        long[] order = order(around);
        for (int at = 0; at < order.length; at++) {
            things[at] = given[(int) order[at]];
            put(at, around[(int) order[at]]);
        }
        for (int node = things.length; 4 * node < boxes.length; node++) {
            uniteChildren(node);
        }
    }

    private static int[] levels(int count) {
        int[] starts = new int[16];
        int level = 0;
        for (int nodes = count; nodes > 0; nodes = nodes == 1 ? 0 : (nodes + WIDTH - 1) / WIDTH) {
            starts[level + 1] = starts[level] + nodes;
            level++;
        }
        return Arrays.copyOf(starts, level + 1);
    }

    /** Numbers of the boxes, along the curve. */
    private static long[] order(Box[] boxes) {
        Box all = Arrays.stream(boxes).reduce(Box::union).orElse(new Box(0, 0, 0, 0));
        double scale = ((1 << HILBERT_LEVEL) - 1)
                / Math.max(1.0, Math.max((double) all.maxX() - all.minX(), (double) all.maxY() - all.minY()));
        long[] order = new long[boxes.length];
        for (int i = 0; i < boxes.length; i++) {
            Box box = boxes[i];
            int column = (int) ((((double) box.minX() + box.maxX()) / 2 - all.minX()) * scale);
            int row = (int) ((((double) box.minY() + box.maxY()) / 2 - all.minY()) * scale);
            order[i] = (long) HilbertCode.encode(HILBERT_LEVEL, column, row) << 32 | i;
        }
        Arrays.sort(order);
        return order;
    }

    private void put(int node, Box box) {
        boxes[4 * node] = box.minX();
        boxes[4 * node + 1] = box.minY();
        boxes[4 * node + 2] = box.maxX();
        boxes[4 * node + 3] = box.maxY();
    }

    private void uniteChildren(int node) {
        int at = 4 * firstChild(node);
        int end = 4 * endOfChildren(node);
        System.arraycopy(boxes, at, boxes, 4 * node, 4);
        for (; at < end; at += 4) {
            boxes[4 * node] = Math.min(boxes[4 * node], boxes[at]);
            boxes[4 * node + 1] = Math.min(boxes[4 * node + 1], boxes[at + 1]);
            boxes[4 * node + 2] = Math.max(boxes[4 * node + 2], boxes[at + 2]);
            boxes[4 * node + 3] = Math.max(boxes[4 * node + 3], boxes[at + 3]);
        }
    }

    private int firstChild(int node) {
        int level = level(node);
        return starts[level - 1] + WIDTH * (node - starts[level]);
    }

    private int endOfChildren(int node) {
        return Math.min(firstChild(node) + WIDTH, starts[level(node)]);
    }

    private int level(int node) {
        int level = 0;
        while (node >= starts[level + 1]) {
            level++;
        }
        return level;
    }

    /** Those whose boxes meet the box, in any order. */
    void forEachNear(Box box, Consumer<T> consumer) {
        if (things.length > 0) {
            visit(starts[starts.length - 1] - 1, box, consumer);
        }
    }

    private void visit(int node, Box box, Consumer<T> consumer) {
        int at = 4 * node;
        if (boxes[at] > box.maxX()
                || boxes[at + 1] > box.maxY()
                || boxes[at + 2] < box.minX()
                || boxes[at + 3] < box.minY()) {
            return;
        }
        if (node < things.length) {
            consumer.accept(thing(node));
            return;
        }
        int end = endOfChildren(node);
        for (int child = firstChild(node); child < end; child++) {
            visit(child, box, consumer);
        }
    }

    /** Lets the frontier come to the things' segments, those of near boxes first. */
    void lookInto(Frontier frontier, Consumer<T> addSegments) {
        if (things.length > 0) {
            add(frontier, starts[starts.length - 1] - 1, new Search<>(this, frontier, addSegments));
        }
    }

    private record Search<T>(BoxTree<T> tree, Frontier frontier, Consumer<T> addSegments) implements Frontier.Opening {
        @Override
        public void open(int node) {
            if (node < tree.things.length) {
                addSegments.accept(tree.thing(node));
                return;
            }
            int end = tree.endOfChildren(node);
            for (int child = tree.firstChild(node); child < end; child++) {
                tree.add(frontier, child, this);
            }
        }
    }

    private void add(Frontier frontier, int node, Frontier.Opening opening) {
        int at = 4 * node;
        frontier.addBox(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3], opening, node);
    }

    @SuppressWarnings("unchecked")
    private T thing(int node) {
        return (T) things[node];
    }
}
