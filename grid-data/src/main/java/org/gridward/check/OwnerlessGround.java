package org.gridward.check;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.model.Assignment;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;
import org.gridward.model.UnionGrid;

/**
 * NO_OWNER: on a scheme's ground nobody in its owner order owns this grid, nor a grid above it, nor all of what lies
 * below it; told once for the coarsest such grid. A warning: the resolver then names the owner of last resort and says
 * so, and a file in which some owners are missing is worth publishing. A scheme that looks for owners in another family
 * is left out, for there the ground itself would have to be compared.
 */
final class OwnerlessGround implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (row instanceof Grid grid) {
            for (Scheme scheme : proposal.schemes()) {
                if (scheme.covers(grid)) {
                    OwnerSearch search = new OwnerSearch(proposal, scheme);
                    if (search.canJudge() && !search.isOwnedAbove(grid)) {
                        search.tell(grid, findings);
                    }
                }
            }
        }
    }

    /** What a changed grid, assignment or union says counts for all covered grids above and below it. */
    @Override
    public Stream<RowKey> listTouched(Change change) {
        Set<String> covered = new HashSet<>();
        change.after().schemes().forEach(scheme -> covered.add(scheme.groundLayer()));
        Stream<Grid> grids = change.keys().stream()
                .filter(key ->
                        !asksTheSame(change.before().find(key), change.after().find(key)))
                .flatMap(key -> Stream.of(change.before(), change.after())
                        .flatMap(proposal -> proposal.find(key).stream().flatMap(row -> listGrids(proposal, row))));
        return grids.flatMap(grid -> listLine(change.after(), grid, covered))
                .filter(grid -> covered.contains(grid.layer()))
                .map(Grid::key);
    }

    private static boolean asksTheSame(Optional<Row> before, Optional<Row> after) {
        return before.orElse(null) instanceof Grid then
                && after.orElse(null) instanceof Grid now
                && Objects.equals(then.parent(), now.parent())
                && Objects.equals(then.kind(), now.kind());
    }

    private static Stream<Grid> listGrids(Proposal proposal, Row row) {
        if (row instanceof Grid grid) {
            return Stream.of(grid);
        }
        if (row instanceof UnionGrid union) {
            return listMembers(proposal, union);
        }
        if (row instanceof Assignment assignment) {
            return Stream.concat(
                    proposal.findGrid(assignment.layer(), assignment.grid()).stream(),
                    proposal.find(RowKey.unionGrid(assignment.layer(), assignment.grid())).stream()
                            .flatMap(union -> listMembers(proposal, (UnionGrid) union)));
        }
        return Stream.empty();
    }

    private static Stream<Grid> listMembers(Proposal proposal, UnionGrid union) {
        return proposal.findLayer(union.layer())
                .map(Layer::unionOf)
                .map(layer -> union.members().stream().flatMap(member -> proposal.findGrid(layer, member).stream()))
                .orElse(Stream.empty());
    }

    private static Stream<Grid> listLine(Proposal proposal, Grid grid, Set<String> covered) {
        Stream<Grid> above = Stream.iterate(
                        proposal.findParent(grid), Optional::isPresent, parent -> parent.flatMap(proposal::findParent))
                .flatMap(Optional::stream);
        return Stream.concat(above, listBelow(proposal, grid, covered));
    }

    /** The grid and what lies below it, as far as there are covered layers further down. */
    private static Stream<Grid> listBelow(Proposal proposal, Grid grid, Set<String> covered) {
        Optional<Layer> next = proposal.findChildLayer(grid.layer());
        boolean isDeeper = false;
        for (Optional<Layer> layer = next;
                layer.isPresent();
                layer = proposal.findChildLayer(layer.get().code())) {
            isDeeper |= covered.contains(layer.get().code());
        }
        Stream<Grid> below = isDeeper
                ? proposal.listChildren(next.orElseThrow().code(), grid.code()).stream()
                        .flatMap(child -> listBelow(proposal, child, covered))
                : Stream.empty();
        return Stream.concat(Stream.of(grid), below);
    }
}
