package org.gridward.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.geo.Shape;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.UnionGrid;
import org.gridward.topology.Contiguity;

/**
 * DISCONNECTED: a grid, drawn or made of others, lies in several parts that have no border in common; a common point
 * does not connect. A warning: there are exclaves. In a draft it is told only of a grid that has more parts than in the
 * edition at its base.
 */
final class Disconnected implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        int parts = countParts(row, proposal);
        if (parts > 1 && parts > countInBase(row.key(), proposal)) {
            findings.accept(Rule.warning(
                    "DISCONNECTED",
                    row.key(),
                    null,
                    "网格由 " + parts + " 个不相连的部分组成",
                    "The grid lies in " + parts + " parts that have no border in common"));
        }
    }

    private static int countInBase(RowKey key, Proposal proposal) {
        return proposal.findBase()
                .flatMap(base -> base.find(key).map(row -> countParts(row, base)))
                .orElse(1);
    }

    private static int countParts(Row row, Proposal proposal) {
        if (row instanceof Grid grid) {
            return grid.shape().polygonCount();
        }
        return row instanceof UnionGrid union ? Contiguity.countParts(listGround(union, proposal)) : 1;
    }

    private static List<Shape> listGround(UnionGrid union, Proposal proposal) {
        Optional<String> layer = proposal.findLayer(union.layer()).map(Layer::unionOf);
        return layer.stream()
                .flatMap(members -> union.members().stream()
                        .distinct()
                        .flatMap(member -> proposal.findGrid(members, member).stream()))
                .map(Grid::shape)
                .toList();
    }

    @Override
    public Stream<RowKey> listTouched(Change change) {
        Stream<RowKey> unions = change.versions(Grid.class)
                .flatMap(grid -> UnionMembers.listUnions(change.after(), grid))
                .map(UnionGrid::key);
        return Stream.concat(change.keys().stream(), unions);
    }
}
