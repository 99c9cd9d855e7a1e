package org.gridward.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.gridward.model.Agreement;
import org.gridward.model.Assignment;
import org.gridward.model.Border;
import org.gridward.model.BorderRule;
import org.gridward.model.ExpectedCount;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;
import org.gridward.model.UnionGrid;
import org.gridward.model.Zone;
import org.gridward.model.ZoneStrip;

/**
 * The one place that knows which rows name grids. A row of a new kind that does is added here; then recoding and
 * succession reach it.
 */
final class References {
    private final Workspace workspace;

    References(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Rows that name a set of grids as one piece of ground: the layer of those grids, and their codes. */
    record GroundOf(Row row, String layer, Set<String> codes) {
        Row with(Set<String> others) {
            return row instanceof UnionGrid union ? union.withMembers(others) : ((Scheme) row).withGroundGrids(others);
        }
    }

    /** Those that name grids of a layer. */
    List<GroundOf> listGrounds(String layer) {
        List<GroundOf> grounds = new ArrayList<>();
        for (Row row : workspace.listRows(RowKey.Kind.UNION_GRID)) {
            UnionGrid union = (UnionGrid) row;
            Optional<Layer> of = workspace.findLayer(union.layer());
            if (of.isPresent() && layer.equals(of.get().unionOf())) {
                grounds.add(new GroundOf(union, layer, new TreeSet<>(union.members())));
            }
        }
        for (Row row : workspace.listRows(RowKey.Kind.SCHEME)) {
            Scheme scheme = (Scheme) row;
            if (scheme.groundLayer().equals(layer)) {
                grounds.add(new GroundOf(scheme, layer, new TreeSet<>(scheme.groundGrids())));
            }
        }
        return grounds;
    }

    /** Whatever names the grid names another from now on. */
    void rename(String layer, String from, String to) {
        for (Assignment assignment : workspace.listAssignments(layer, from)) {
            workspace.remove(assignment.key());
            workspace.put(assignment.withGrid(to));
        }
        for (GroundOf ground : listGrounds(layer)) {
            if (ground.codes().contains(from)) {
                Set<String> codes = new TreeSet<>(ground.codes());
                codes.remove(from);
                codes.add(to);
                workspace.put(ground.with(codes));
            }
        }
        for (Layer below : workspace.listLayersBelow(layer)) {
            renameCounts(below, from, to);
        }
        renameInBorders(layer, from, to);
    }

    /** In borders that have the grid on one side; the other grid then lies on that side. */
    void renameInBorders(String layer, String from, String to) {
        UnaryOperator<Border> renamed = border -> border.with(layer, from, to);
        for (RowKey.Kind kind : List.of(RowKey.Kind.ZONE, RowKey.Kind.BORDER_RULE, RowKey.Kind.AGREEMENT)) {
            for (Row row : workspace.listRows(kind)) {
                Row now = withBorders(row, renamed);
                if (!now.equals(row)) {
                    workspace.put(now);
                }
            }
        }
    }

    private static Row withBorders(Row row, UnaryOperator<Border> change) {
        if (row instanceof Zone zone) {
            return zone.withStrips(zone.strips().stream()
                    .map(it ->
                            new ZoneStrip(change.apply(it.border()), it.leftMeters(), it.rightMeters(), it.stretch()))
                    .toList());
        } else if (row instanceof BorderRule rule) {
            return rule.withBorder(change.apply(rule.border()));
        }
        Agreement agreement = (Agreement) row;
        return agreement.border() == null ? agreement : agreement.withBorder(change.apply(agreement.border()));
    }

    private void renameCounts(Layer layer, String from, String to) {
        List<ExpectedCount> counts = layer.expectedCounts().stream()
                .map(it -> from.equals(it.parent()) ? new ExpectedCount(to, it.kind(), it.count()) : it)
                .toList();
        if (!counts.equals(layer.expectedCounts())) {
            workspace.put(layer.withExpectedCounts(counts));
        }
    }
}
