package org.gridward.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridward.geo.Box;
import org.gridward.model.Grid;
import org.gridward.model.Layer;

/** A family in memory whose grids are found by square cells: what a server's workspace does, without a database. */
final class CellFamily implements FamilyGround {
    /** About 700 m. */
    private static final int SHIFT = 16;

    private final List<Layer> layers;
    private final List<Map<String, Grid>> grids = new ArrayList<>();
    private final List<Map<Long, List<Grid>>> cells = new ArrayList<>();
    private final List<Map<String, List<Grid>>> children = new ArrayList<>();

    CellFamily(List<Layer> layers, List<Grid> all) {
        this.layers = layers;
        for (Layer layer : layers) {
            Map<String, Grid> ofLayer = new HashMap<>();
            Map<Long, List<Grid>> ofCell = new HashMap<>();
            Map<String, List<Grid>> ofParent = new HashMap<>();
            all.stream()
                    .filter(grid -> grid.layer().equals(layer.code()))
                    .sorted(Comparator.comparing(Grid::code))
                    .forEach(grid -> {
                        ofLayer.put(grid.code(), grid);
                        keys(grid.shape().box())
                                .forEach(key -> ofCell.computeIfAbsent(key, k -> new ArrayList<>())
                                        .add(grid));
                        if (grid.parent() != null) {
                            ofParent.computeIfAbsent(grid.parent(), p -> new ArrayList<>())
                                    .add(grid);
                        }
                    });
            grids.add(ofLayer);
            cells.add(ofCell);
            children.add(ofParent);
        }
    }

    private static List<Long> keys(Box box) {
        List<Long> keys = new ArrayList<>();
        for (long x = box.minX() >> SHIFT; x <= box.maxX() >> SHIFT; x++) {
            for (long y = box.minY() >> SHIFT; y <= box.maxY() >> SHIFT; y++) {
                keys.add(x << 32 | (y & 0xffffffffL));
            }
        }
        return keys;
    }

    List<Grid> listGrids(int level) {
        return grids.get(level).values().stream()
                .sorted(Comparator.comparing(Grid::code))
                .toList();
    }

    @Override
    public List<Layer> layers() {
        return layers;
    }

    @Override
    public Optional<Grid> findGrid(int level, String code) {
        return Optional.ofNullable(grids.get(level).get(code));
    }

    @Override
    public List<Grid> listGridsIn(int level, Box box) {
        Map<String, Grid> found = new TreeMap<>();
        for (long key : keys(box)) {
            for (Grid grid : cells.get(level).getOrDefault(key, List.of())) {
                if (grid.shape().box().intersects(box)) {
                    found.put(grid.code(), grid);
                }
            }
        }
        return List.copyOf(found.values());
    }

    @Override
    public List<Grid> listChildren(int level, String code) {
        return level + 1 == layers.size() ? List.of() : children.get(level + 1).getOrDefault(code, List.of());
    }
}
