package org.gridward.draft;

import java.util.List;
import java.util.Optional;
import org.gridward.geo.Box;
import org.gridward.model.Assignment;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;

/** An edition as operations read it: by key, by place, by parent. Immutable, safe for any thread. */
public interface BaseGround {
    /** By code. */
    List<Layer> listLayers();

    Optional<Row> findRow(RowKey key);

    /** Drawn grids of a layer whose boxes meet the box, in any order. */
    List<Grid> listGridsIn(String layer, Box box);

    /** Drawn grids of a layer that name that parent, in any order. */
    List<Grid> listChildren(String layer, String parent);

    /** Those on one grid, drawn or made of others, in any order. */
    List<Assignment> listAssignments(String layer, String grid);

    /** All rows of a kind, in any order. Asked for kinds of few rows only; never for grids. */
    List<? extends Row> listRows(RowKey.Kind kind);
}
