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
    private final List<LayerIndex> layers;
    private final @Nullable CellIndex cells;
    private final @Nullable FaceTable faces;
    private final @Nullable GroundRefusedException refusal;
    /** By face, made when they are first asked for; a place is immutable, so that a race makes it twice at worst. */
    private final @Nullable Place[] places;

    private Family(List<LayerIndex> layers, boolean withCells, List<String> codes) {
        this.layers = layers;
        @Nullable FaceTable table = null;
        @Nullable CellIndex built = null;
        @Nullable GroundRefusedException refused = null;
        if (withCells) {
            try {
                table = FaceTable.of(
                        codes, layers.stream().map(LayerIndex::listGrids).toList());
                built = CellBuilder.build(table);
            } catch (GroundRefusedException e) {
                refused = e;
            }
        }
        faces = table;
        cells = built;
        refusal = refused;
        places = new Place[built == null || table == null ? 0 : table.size()];
    }

    static Family of(List<String> codes, List<LayerIndex> layers) {
        return new Family(layers, true, codes);
    }

    /** Of ground that changes with each operation, so that cells don't pay. */
    static Family withoutCells(List<LayerIndex> layers) {
        return new Family(layers, false, List.of());
    }

    List<LayerIndex> layers() {
        return layers;
    }

    Optional<GroundRefusedException> findRefusal() {
        return Optional.ofNullable(refusal);
    }

    /** What lies beside all borders; null on one, or without cells. */
    @Nullable
    Place findPlace(int x, int y) {
        if (cells == null || faces == null) {
            return null;
        }
        int face = cells.locate(x, y);
        if (face < 0) {
            return null;
        }
        Place known = places[face];
        if (known == null) {
            List<Grid> chain = faces.listChain(face);
            known = new Place(chain, false, List.of());
            places[face] = known;
        }
        return known;
    }
}
