package org.gridward.check;

import java.util.Optional;
import org.gridward.model.GroundRow;

/**
 * The codes of a layer that former editions had and the edition at the base has no more. Asked for each new grid and for
 * the last number of each parent, so answers should come from memory. Safe for any thread.
 */
@FunctionalInterface
public interface RetiredCodes {
    RetiredCodes NONE = (layer, code) -> Optional.empty();

    /** The grid as the last edition that had it said. */
    Optional<GroundRow> find(String layer, String code);
}
