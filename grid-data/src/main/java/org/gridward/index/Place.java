package org.gridward.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridward.model.Grid;
import org.gridward.model.LayerKind;

/**
 * What lies at one point.
 *
 * @param grids one chain per family, coarse to fine, then the grids of free layers; empty when nothing lies there
 * @param onBorder the point lies on the border or the outer rim of at least one grid
 * @param touching the other grids whose border the point lies on, by layer and code
 */
public record Place(List<Grid> grids, boolean onBorder, List<Grid> touching) {
    static final Place NOWHERE = new Place(List.of(), false, List.of());

    public Place {
        grids = List.copyOf(grids);
        touching = List.copyOf(touching);
    }

    /** The first grid here of that layer and kind. */
    public Optional<Grid> findGrid(LayerKind layerKind) {
        return grids.stream().filter(layerKind::matches).findFirst();
    }

    /** The grids in lines from coarse to fine, each in the one before it; a grid in no other begins a line. */
    public List<List<Grid>> listLines() {
        List<List<Grid>> lines = new ArrayList<>();
        for (Grid grid : grids) {
            if (lines.isEmpty() || grid.parent() == null) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(grid);
        }
        return lines;
    }
}
