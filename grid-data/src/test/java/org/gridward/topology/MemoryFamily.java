package org.gridward.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.gridward.geo.Box;
import org.gridward.model.Grid;
import org.gridward.model.Layer;

/** A family in maps, changed by what operations say they did, and back. */
final class MemoryFamily implements FamilyGround {
    private final List<Layer> layers;
    private final List<TreeMap<String, Grid>> levels = new ArrayList<>();

    MemoryFamily(List<Layer> layers) {
        this.layers = List.copyOf(layers);
        layers.forEach(layer -> levels.add(new TreeMap<>()));
    }

    MemoryFamily copy() {
        MemoryFamily copy = new MemoryFamily(layers);
        for (int level = 0; level < levels.size(); level++) {
            copy.levels.get(level).putAll(levels.get(level));
        }
        return copy;
    }

    void add(int level, Grid grid) {
        levels.get(level).put(grid.code(), grid);
    }

    void apply(Redrawn redrawn) {
        redrawn.changes().forEach(change -> replace(change.level(), change.code(), change.before(), change.after()));
    }

    void undo(Redrawn redrawn) {
        redrawn.changes().forEach(change -> replace(change.level(), change.code(), change.after(), change.before()));
    }

    private void replace(int level, String code, Optional<Grid> from, Optional<Grid> to) {
        if (!findGrid(level, code).equals(from)) {
            throw new AssertionError(code + " was " + findGrid(level, code) + ", not " + from);
        }
        if (to.isPresent()) {
            if (!to.get().code().equals(code)
                    || !to.get().layer().equals(layers.get(level).code())) {
                throw new AssertionError(code + " became " + to.get().key());
            }
            levels.get(level).put(code, to.get());
        } else {
            levels.get(level).remove(code);
        }
    }

    List<Grid> listGrids(int level) {
        return List.copyOf(levels.get(level).values());
    }

    List<Grid> listGrids() {
        return levels.stream().flatMap(level -> level.values().stream()).toList();
    }

    int levelOf(String layer) {
        for (int level = 0; level < layers.size(); level++) {
            if (layers.get(level).code().equals(layer)) {
                return level;
            }
        }
        throw new IllegalArgumentException(layer);
    }

    @Override
    public List<Layer> layers() {
        return layers;
    }

    @Override
    public Optional<Grid> findGrid(int level, String code) {
        return Optional.ofNullable(levels.get(level).get(code));
    }

    @Override
    public List<Grid> listGridsIn(int level, Box box) {
        return levels.get(level).values().stream()
                .filter(grid -> grid.shape().box().intersects(box))
                .toList();
    }

    @Override
    public List<Grid> listChildren(int level, String code) {
        return level + 1 == layers.size()
                ? List.of()
                : levels.get(level + 1).values().stream()
                        .filter(grid -> code.equals(grid.parent()))
                        .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MemoryFamily family && layers.equals(family.layers) && levels.equals(family.levels);
    }

    @Override
    public int hashCode() {
        return levels.hashCode();
    }

    @Override
    public String toString() {
        return FamilyText.write(this);
    }
}
