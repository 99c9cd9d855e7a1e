package org.gridward.index;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The layers of a family and their cells. Ground that is no partition, as a draft with errors may have it, has no cells:
 * it is judged grid by grid.
 */
final class Family {
    private final List<LayerIndex> layers;
    private final @Nullable CellIndex cells;
    private final @Nullable FamilyPlaces places;
    private final @Nullable GroundRefusedException refusal;

    private Family(List<LayerIndex> layers, @Nullable CellIndex cells, @Nullable GroundRefusedException refusal) {
        this.layers = layers;
        this.cells = cells;
        this.places = cells == null ? null : new FamilyPlaces(cells);
        this.refusal = refusal;
    }

    static Family of(List<String> codes, List<LayerIndex> layers) {
        try {
            FaceTable faces = FaceTable.of(
                    codes, layers.stream().map(LayerIndex::listGrids).toList());
            return new Family(layers, CellBuilder.build(faces), null);
        } catch (GroundRefusedException refused) {
            return new Family(layers, null, refused);
        }
    }

    /** Of ground that changes with each operation, so that cells don't pay. */
    static Family withoutCells(List<LayerIndex> layers) {
        return new Family(layers, null, null);
    }

    List<LayerIndex> layers() {
        return layers;
    }

    Optional<GroundRefusedException> findRefusal() {
        return Optional.ofNullable(refusal);
    }

    Place locate(int x, int y) {
        return places == null ? ChainFinder.find(layers, x, y) : places.at(x, y);
    }

    /** Each point's place so far becomes that with what lies there in this family. */
    void locate(PointBatch points, PlacePairs pairs) {
        if (cells != null) {
            cells.locate(points.xs, points.ys, points.faces, points.size());
        }
        for (int i = 0; i < points.size(); i++) {
            int x = points.xs[i];
            int y = points.ys[i];
            Place here = places == null ? ChainFinder.find(layers, x, y) : places.of(points.faces[i], x, y);
            points.places[i] = pairs.combine(points.place(i), here);
        }
    }
}
