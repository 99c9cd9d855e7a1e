package org.gridward.store;

import java.util.List;
import java.util.function.Function;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Lineage;
import org.gridward.model.Row;

/**
 * What a publication needs of packages that {@code store} does not know; handed in by {@code draft}.
 *
 * @param check what is wrong with the rows of an edition
 */
public record Derivations(Function<List<Row>, List<Finding>> check, LineageSource lineage) {
    /** What became of the ground of the grids that an edition changes. */
    @FunctionalInterface
    public interface LineageSource {
        /**
         * @param log of the draft that the edition was
         * @param before the grids as they were in the edition's base
         * @param after the grids as they are
         */
        List<Lineage> find(List<LoggedOperation> log, List<Grid> before, List<Grid> after);
    }
}
