package org.gridward.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gridward.geo.Box;
import org.gridward.model.Grid;

/** Grids by their boxes: a tree of former ones, those of them that are gone, and a tree of those that came. Immutable. */
final class GridBoxes {
    /** As long as fewer than one in so many came or went, the former tree is kept. */
    private static final int PART_THAT_CHANGES = 16;

    /** By code, as in the tree. */
    private final List<Grid> former;

    private final BoxTree<Grid> tree;
    /** By identity. */
    private final Set<Grid> gone;

    private final BoxTree<Grid> came;

    private GridBoxes(List<Grid> former, BoxTree<Grid> tree, Set<Grid> gone, List<Grid> came) {
        this.former = former;
        this.tree = tree;
        this.gone = gone;
        this.came = tree(came);
    }

    static GridBoxes of(List<Grid> byCode) {
        return new GridBoxes(byCode, tree(byCode), Set.of(), List.of());
    }

    private static BoxTree<Grid> tree(List<Grid> grids) {
        return new BoxTree<>(grids, grid -> grid.shape().box());
    }

    /** Of these grids, made from this one where that pays. */
    GridBoxes next(List<Grid> byCode) {
        Set<Grid> leaving = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Grid> coming = new ArrayList<>();
        int old = 0;
        int now = 0;
        while (old < former.size() || now < byCode.size()) {
            int order = order(old, now, byCode);
            if (order == 0 && former.get(old) == byCode.get(now)) {
                old++;
                now++;
                continue;
            }
            if (order <= 0) {
                leaving.add(former.get(old++));
            }
            if (order >= 0) {
                coming.add(byCode.get(now++));
            }
        }
        return PART_THAT_CHANGES * (leaving.size() + coming.size()) > former.size()
                ? of(byCode)
                : new GridBoxes(former, tree, leaving, coming);
    }

    private int order(int old, int now, List<Grid> byCode) {
        if (old == former.size() || now == byCode.size()) {
            return old == former.size() ? 1 : -1;
        }
        Grid one = former.get(old);
        Grid other = byCode.get(now);
        return one == other ? 0 : one.code().compareTo(other.code());
    }

    /** Those whose boxes meet the box, in any order. */
    void forEachNear(Box box, Consumer<Grid> consumer) {
        tree.forEachNear(box, staying(consumer));
        came.forEachNear(box, consumer);
    }

    void lookInto(Frontier frontier, Consumer<Grid> addSegments) {
        tree.lookInto(frontier, staying(addSegments));
        came.lookInto(frontier, addSegments);
    }

    private Consumer<Grid> staying(Consumer<Grid> consumer) {
        return gone.isEmpty()
                ? consumer
                : grid -> {
                    if (!gone.contains(grid)) {
                        consumer.accept(grid);
                    }
                };
    }
}
