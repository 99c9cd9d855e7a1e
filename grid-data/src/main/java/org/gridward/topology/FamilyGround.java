package org.gridward.topology;

import java.util.List;
import java.util.Optional;
import org.gridward.geo.Box;
import org.gridward.model.Grid;
import org.gridward.model.Layer;

/**
 * The grids of one family as they stand, asked by place, code and parent. An operation reads nothing else. Shapes of one
 * layer share their vertices and nest in those of the layer above; an operation that meets ground where they don't is
 * refused.
 */
public interface FamilyGround {
    /** From coarse to fine; a layer's place in this list is its level. */
    List<Layer> layers();

    Optional<Grid> findGrid(int level, String code);

    /** The grids of a level whose boxes meet the box, by code. */
    List<Grid> listGridsIn(int level, Box box);

    /** The grids directly below, by code; empty at the finest level. */
    List<Grid> listChildren(int level, String code);
}
