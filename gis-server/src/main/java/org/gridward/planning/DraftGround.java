package org.gridward.planning;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.draft.Guard;
import org.gridward.draft.RowDelta;
import org.gridward.geo.Shape;
import org.gridward.live.Snapshot;
import org.gridward.model.Assignment;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.UnionGrid;
import org.gridward.model.Unit;
import org.gridward.topology.GroundFlow;

/**
 * Holds what a draft changes against the ground of a caller, as it is in the draft's base. A grid of the base must be on
 * that ground; a grid that is new, all the ground it gets. An assignment goes with its grid, a union grid with its
 * members, and a row that follows what happened to grids it names, with these. Whatever else is not a unit concerns all
 * ground. A grid that rounding gave a vertex is not changed.
 */
final class DraftGround implements Guard {
    private final Caller caller;
    private final Action action;
    private final Optional<Snapshot> base;

    /** @param base empty when the draft is based on no edition */
    DraftGround(Caller caller, Action action, Optional<Snapshot> base) {
        this.caller = caller;
        this.action = action;
        this.base = base;
    }

    /** @throws org.gridward.http.ProblemException 403 that names the rows */
    @Override
    public void check(List<RowDelta> changes) {
        List<RowKey> foreign = listForeign(changes);
        if (!foreign.isEmpty()) {
            throw DraftProblems.foreign(foreign);
        }
    }

    private List<RowKey> listForeign(Collection<RowDelta> changes) {
        if (caller.mayEverywhere(action)) {
            return List.of();
        }
        return changes.stream()
                .filter(change -> !change.noded() && !mayChange(change))
                .map(RowDelta::key)
                .toList();
    }

    private boolean mayChange(RowDelta change) {
        List<Row> versions = Stream.of(change.before(), change.after())
                .flatMap(Optional::stream)
                .toList();
        return base.filter(edition ->
                        mayFollow(change, edition) || versions.stream().allMatch(row -> mayWrite(row, edition)))
                .isPresent();
    }

    /** A row that names other grids now and is the same else: what an operation on the caller's grids entails. */
    private boolean mayFollow(RowDelta change, Snapshot edition) {
        if (change.before().isEmpty() || change.after().isEmpty()) {
            return false;
        }
        Row before = change.before().get();
        Row after = change.after().get();
        Set<RowKey> others = NamedGrids.of(before, edition);
        Set<RowKey> now = NamedGrids.of(after, edition);
        Set<RowKey> both = new HashSet<>(others);
        both.retainAll(now);
        others.addAll(now);
        others.removeAll(both);
        return NamedGrids.differInThemOnly(before, after)
                && others.stream().allMatch(grid -> mayBeNewOrOn(grid, edition));
    }

    private boolean mayWrite(Row row, Snapshot edition) {
        if (row instanceof Grid grid) {
            return mayWrite(grid, edition);
        }
        if (row instanceof UnionGrid union) {
            String members =
                    edition.findLayer(union.layer()).map(Layer::unionOf).orElse("");
            return union.members().stream().allMatch(member -> mayBeNewOrOn(RowKey.grid(members, member), edition));
        }
        if (row instanceof Assignment assignment) {
            return mayBeNewOrOn(RowKey.grid(assignment.layer(), assignment.grid()), edition);
        }
        return row instanceof Unit;
    }

    private boolean mayWrite(Grid grid, Snapshot edition) {
        Optional<Grid> known = edition.index().findGrid(grid.layer(), grid.code());
        boolean moved = known.map(Grid::parent)
                .map(parent -> !parent.equals(grid.parent()))
                .orElse(false);
        if (known.isPresent()) {
            return caller.mayOn(action, edition, grid.key()) && (!moved || mayOnParent(grid, edition));
        }
        return mayOnParent(grid, edition) || mayOnAll(grid, edition);
    }

    /** A grid that the base does not have was judged when it was made. */
    private boolean mayBeNewOrOn(RowKey grid, Snapshot edition) {
        List<String> parts = grid.listParts();
        Optional<Grid> known = edition.index().findGrid(parts.get(0), parts.get(1));
        if (known.isEmpty()) {
            return true;
        }
        return edition.findUnion(known.get())
                .map(union -> mayWrite(union, edition))
                .orElseGet(() -> caller.mayOn(action, edition, grid));
    }

    private boolean mayOnParent(Grid grid, Snapshot edition) {
        String parent = grid.parent();
        return parent != null
                && edition.findLayer(grid.layer())
                        .map(Layer::parent)
                        .filter(above -> caller.mayOn(action, edition, RowKey.grid(above, parent)))
                        .isPresent();
    }

    /** Whether each grid of the layer on whose ground it lies is the caller's, and none of it was nobody's. */
    private boolean mayOnAll(Grid grid, Snapshot edition) {
        List<Grid> near = edition.index().listGridsIn(grid.layer(), grid.shape().box());
        List<Shape> shapes = near.stream().map(Grid::shape).toList();
        boolean own = GroundFlow.between(shapes, List.of(grid.shape())).stream()
                .allMatch(flow ->
                        caller.mayOn(action, edition, near.get(flow.from()).key()));
        return own && GroundFlow.taken(grid.shape(), shapes).isEmpty();
    }
}
