package org.gridward.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gridward.geo.Box;
import org.gridward.model.Grid;
import org.gridward.model.Layer;

/**
 * Other ground with operations done on it in memory; what lies below is read, never changed. Grids that were changed stay
 * in memory. Not for several threads.
 */
public final class EditedGround implements FamilyGround {
    private final FamilyGround below;
    private final List<Map<String, Optional<Grid>>> edited = new ArrayList<>();

    public EditedGround(FamilyGround below) {
        this.below = below;
        below.layers().forEach(layer -> edited.add(new HashMap<>()));
    }

    /** @throws IllegalStateException when the operation was executed on other ground; nothing is changed then */
    public void apply(Redrawn redrawn) {
        for (Redrawn.Change change : redrawn.changes()) {
            if (!findGrid(change.level(), change.code()).equals(change.before())) {
                throw new IllegalStateException(change.code() + " is not what the operation found");
            }
        }
        redrawn.changes().forEach(change -> edited.get(change.level()).put(change.code(), change.after()));
    }

    @Override
    public List<Layer> layers() {
        return below.layers();
    }

    @Override
    public Optional<Grid> findGrid(int level, String code) {
        Optional<Grid> grid = edited.get(level).get(code);
        return grid != null ? grid : below.findGrid(level, code);
    }

    @Override
    public List<Grid> listGridsIn(int level, Box box) {
        return merge(
                level, below.listGridsIn(level, box), grid -> grid.shape().box().intersects(box));
    }

    @Override
    public List<Grid> listChildren(int level, String code) {
        int finer = level + 1;
        return finer >= layers().size()
                ? List.of()
                : merge(finer, below.listChildren(level, code), grid -> code.equals(grid.parent()));
    }

    private List<Grid> merge(int level, List<Grid> before, Predicate<Grid> wanted) {
        Map<String, Optional<Grid>> changes = edited.get(level);
        if (changes.isEmpty()) {
            return before;
        }
        Map<String, Grid> grids = new TreeMap<>();
        before.stream().filter(grid -> !changes.containsKey(grid.code())).forEach(grid -> grids.put(grid.code(), grid));
        changes.values().stream()
                .flatMap(Optional::stream)
                .filter(wanted)
                .sorted(Comparator.comparing(Grid::code))
                .forEach(grid -> grids.put(grid.code(), grid));
        return List.copyOf(grids.values());
    }
}
