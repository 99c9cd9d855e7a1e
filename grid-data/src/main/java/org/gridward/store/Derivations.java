package org.gridward.store;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Lineage;
import org.gridward.model.Row;

/**
 * What a publication needs of packages that {@code store} does not know; handed in by {@code draft}.
 *
 * @param check what is wrong with the rows of an edition
 * @param lineage what became of the ground of the grids that an edition changes, as they were in its base and as they are
 */
public record Derivations(
        Function<List<Row>, List<Finding>> check, BiFunction<List<Grid>, List<Grid>, List<Lineage>> lineage) {}
