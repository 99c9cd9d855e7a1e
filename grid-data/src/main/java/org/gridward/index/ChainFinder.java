package org.gridward.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridward.index.LayerIndex.Hit;
import org.gridward.model.Grid;

/** Finds what lies at a point of a family by judging grid by grid, which no overlap or gap disturbs. */
final class ChainFinder {
    private final List<Grid> grids = new ArrayList<>();
    private final List<Grid> touching = new ArrayList<>();
    private boolean onBorder;

    private ChainFinder() {}

    static Place find(List<LayerIndex> family, int x, int y) {
        ChainFinder finder = new ChainFinder();
        finder.addChain(family, x, y);
        return finder.grids.isEmpty() && !finder.onBorder
                ? Place.NOWHERE
                : new Place(finder.grids, finder.onBorder, finder.touching);
    }

    private void addChain(List<LayerIndex> family, int x, int y) {
        Optional<Grid> parent = Optional.empty();
        boolean open = true;
        for (int level = 0; level < family.size(); level++) {
            List<Hit> hits = family.get(level).listAt(x, y);
            Optional<Grid> chosen = open ? choose(hits, level == 0 ? Optional.empty() : parent) : Optional.empty();
            chosen.ifPresent(grids::add);
            hits.forEach(hit -> addTouching(hit, chosen));
            open = chosen.isPresent();
            parent = chosen;
        }
    }

    /** The first by code, below the parent where there is one. */
    private static Optional<Grid> choose(List<Hit> hits, Optional<Grid> parent) {
        return hits.stream()
                .map(Hit::grid)
                .filter(grid -> parent.isEmpty() || parent.get().code().equals(grid.parent()))
                .findFirst();
    }

    private void addTouching(Hit hit, Optional<Grid> chosen) {
        onBorder |= hit.onBorder();
        if (hit.onBorder() && !Optional.of(hit.grid()).equals(chosen)) {
            touching.add(hit.grid());
        }
    }
}
