package org.gridward.index;

import java.util.List;
import java.util.Optional;
import org.gridward.model.Grid;
import org.jspecify.annotations.Nullable;

/**
 * The layers of a family and their cells. Ground that is no partition, as a draft with errors may have it, has no cells:
 * it is judged grid by grid.
 */
final class Family {
    private final List<String> codes;
    private final List<LayerIndex> layers;
    private final @Nullable CellIndex cells;
    private final @Nullable FamilyPlaces places;
    private final @Nullable GroundRefusedException refusal;

    private Family(
            List<String> codes,
            List<LayerIndex> layers,
            @Nullable CellIndex cells,
            @Nullable GroundRefusedException refusal) {
        this.codes = codes;
        this.layers = layers;
        this.cells = cells;
        this.places = cells == null ? null : new FamilyPlaces(cells);
        this.refusal = refusal;
    }

    private interface Making {
        CellIndex make(List<List<Grid>> levels);
    }

    private static Family make(List<String> codes, List<LayerIndex> layers, Making making) {
        try {
            return new Family(codes, layers, making.make(levels(layers)), null);
        } catch (GroundRefusedException refused) {
            return new Family(codes, layers, null, refused);
        }
    }

    private static List<List<Grid>> levels(List<LayerIndex> layers) {
        return layers.stream().map(LayerIndex::listGrids).toList();
    }

    static Family of(List<String> codes, List<LayerIndex> layers) {
        return make(codes, layers, levels -> CellBuilder.build(FaceTable.of(codes, levels)));
    }

    /** The same family with other grids. */
    Family next(List<LayerIndex> others) {
        CellIndex from = cells;
        return from == null
                ? of(codes, others)
                : make(
                        codes,
                        others,
                        levels -> CellBuilder.next(from, from.faces().next(levels)));
    }

    /** Of ground that changes with each operation, so that cells don't pay. */
    static Family withoutCells(List<String> codes, List<LayerIndex> layers) {
        return new Family(codes, layers, null, null);
    }

    static Family read(List<String> codes, List<LayerIndex> layers, CellBytes.Reader reader) {
        return reader.read(codes, levels(layers))
                .map(cells -> new Family(codes, layers, cells, null))
                .orElseGet(() -> of(codes, layers));
    }

    boolean isOf(List<LayerIndex> others) {
        return layers.equals(others);
    }

    boolean hasCodes(List<String> others) {
        return codes.equals(others);
    }

    @Nullable
    CellIndex cells() {
        return cells;
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
