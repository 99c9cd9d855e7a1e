package org.gridward.sample;

import java.util.ArrayList;
import java.util.List;
import org.gridward.geo.Location;
import org.gridward.geo.Position;
import org.gridward.model.Grid;
import org.gridward.model.Row;

/** Looks into an edition of a sample. */
final class SampleRows {
    private SampleRows() {}

    static <R extends Row> List<R> of(SampleEdition edition, Class<R> type) {
        List<R> found = new ArrayList<>();
        edition.rows().forEach(row -> {
            if (type.isInstance(row)) {
                found.add(type.cast(row));
            }
        });
        return found;
    }

    static List<Grid> grids(SampleEdition edition, String layer) {
        return of(edition, Grid.class).stream()
                .filter(grid -> grid.layer().equals(layer))
                .toList();
    }

    static Grid grid(SampleEdition edition, String layer, String code) {
        return grids(edition, layer).stream()
                .filter(grid -> grid.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The code of the grid in which the place lies, empty for none. */
    static String codeAt(SampleEdition edition, String layer, Position place) {
        return codeAt(grids(edition, layer), place);
    }

    static String codeAt(List<Grid> grids, Position place) {
        return grids.stream()
                .filter(grid -> grid.shape().locate(place.latticeX(), place.latticeY()) == Location.INSIDE)
                .map(Grid::code)
                .findFirst()
                .orElse("");
    }
}
