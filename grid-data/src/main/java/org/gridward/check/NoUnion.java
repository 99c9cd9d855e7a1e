package org.gridward.check;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Membership;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;
import org.gridward.model.UnionGrid;

/** NO_UNION: a grid on a scheme's ground is a member of no grid of a layer in which the scheme wants it (rule G-06). */
final class NoUnion implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (!(row instanceof Grid grid)) {
            return;
        }
        for (Scheme scheme : proposal.schemes()) {
            for (Membership wanted : scheme.terms().requirements().memberships()) {
                if (wanted.grids().matches(grid)
                        && GridLines.isOnGround(scheme, grid, proposal)
                        && proposal.listUnions(wanted.union(), grid.code()).isEmpty()) {
                    findings.accept(Rule.error(
                            "NO_UNION",
                            grid.key(),
                            "网格 " + grid.code() + " 不属于图层 " + wanted.union() + " 的任何网格",
                            "Grid " + grid.code() + " is in no grid of layer " + wanted.union()));
                }
            }
        }
    }

    @Override
    public Stream<RowKey> listTouched(Change change) {
        Stream<RowKey> members = change.versions(UnionGrid.class).flatMap(union -> listMembers(union, change.after()));
        Stream<RowKey> moved = GridLines.listMoved(change).map(Row::key);
        return Stream.of(change.keys().stream(), members, moved).flatMap(keys -> keys);
    }

    private static Stream<RowKey> listMembers(UnionGrid union, Proposal proposal) {
        return proposal.findLayer(union.layer())
                .map(Layer::unionOf)
                .map(layer -> union.members().stream().map(member -> RowKey.grid(layer, member)))
                .orElse(Stream.empty());
    }
}
