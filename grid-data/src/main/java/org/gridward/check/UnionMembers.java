package org.gridward.check;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.UnionGrid;

/**
 * EMPTY_UNION: a union grid has no members. UNKNOWN_MEMBER: it names a grid that its layer is not a union of.
 * SHARED_MEMBER: a grid is in two unions of one layer, or twice in one; told for the later.
 */
final class UnionMembers implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (!(row instanceof UnionGrid union)) {
            return;
        }
        if (union.members().isEmpty()) {
            findings.accept(Rule.error("EMPTY_UNION", union.key(), "没有成员网格", "The union has no members"));
        }
        Set<String> seen = new HashSet<>();
        for (String member : union.members()) {
            checkKnown(union, member, proposal, findings);
            String first = proposal.listUnions(union.layer(), member).stream()
                    .map(UnionGrid::code)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            if (!first.equals(union.code()) || !seen.add(member)) {
                findings.accept(Rule.error(
                        "SHARED_MEMBER",
                        union.key(),
                        "网格 " + member + " 已属于 " + first,
                        "Grid " + member + " is in " + first + " already"));
            }
        }
    }

    @Override
    public Stream<RowKey> listTouched(Change change) {
        Proposal after = change.after();
        Stream<UnionGrid> sharing = change.versions(UnionGrid.class)
                .flatMap(union ->
                        union.members().stream().flatMap(member -> after.listUnions(union.layer(), member).stream()));
        Stream<UnionGrid> naming = change.comings(Grid.class).flatMap(grid -> listUnions(after, grid));
        return Stream.concat(
                change.keys().stream(), Stream.concat(sharing, naming).map(UnionGrid::key));
    }

    /** All unions, of whatever layer, of which the grid is a member. */
    static Stream<UnionGrid> listUnions(Proposal proposal, Grid grid) {
        return proposal.layers().stream()
                .filter(layer -> grid.layer().equals(layer.unionOf()))
                .flatMap(layer -> proposal.listUnions(layer.code(), grid.code()).stream());
    }

    private static void checkKnown(UnionGrid union, String member, Proposal proposal, Consumer<Finding> findings) {
        proposal.findLayer(union.layer())
                .filter(layer -> layer.policy() == LayerPolicy.UNION_OF)
                .map(Layer::unionOf)
                .filter(layer -> !proposal.has(RowKey.grid(layer, member)))
                .ifPresent(layer -> findings.accept(Rule.error(
                        "UNKNOWN_MEMBER",
                        union.key(),
                        "图层 " + layer + " 中没有网格 " + member,
                        "There is no grid " + member + " in layer " + layer)));
    }
}
