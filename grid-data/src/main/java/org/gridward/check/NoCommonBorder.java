package org.gridward.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.model.Agreement;
import org.gridward.model.Border;
import org.gridward.model.BorderRule;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Zone;
import org.gridward.model.ZoneStrip;

/** NO_COMMON_BORDER: a border rule, a zone or an agreement names a border between two grids that have none. */
final class NoCommonBorder implements RowRule {
    private static final List<Class<? extends Row>> NAMING = List.of(BorderRule.class, Zone.class, Agreement.class);

    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        listBorders(row).distinct().forEach(border -> {
            Optional<Grid> left = proposal.findGrid(border.layer(), border.left());
            Optional<Grid> right = proposal.findGrid(border.layer(), border.right());
            boolean isOne = border.left().equals(border.right());
            if (left.isPresent()
                    && right.isPresent()
                    && (isOne
                            || !GroundContact.isAlongLine(
                                    left.get().shape(), right.get().shape()))) {
                findings.accept(Rule.error(
                        "NO_COMMON_BORDER",
                        row.key(),
                        "网格 " + border.left() + " 与 " + border.right() + " 没有共同边界",
                        "Grids " + border.left() + " and " + border.right() + " have no common border"));
            }
        });
    }

    private static Stream<Border> listBorders(Row row) {
        if (row instanceof BorderRule rule) {
            return Stream.of(rule.border());
        } else if (row instanceof Zone zone) {
            return zone.strips().stream().map(ZoneStrip::border);
        }
        return row instanceof Agreement agreement ? Stream.ofNullable(agreement.border()) : Stream.empty();
    }

    @Override
    public Stream<RowKey> listTouched(Change change) {
        return listNaming(change);
    }

    /** What changed itself, and the rows that name a border of a changed grid. */
    static Stream<RowKey> listNaming(Change change) {
        List<RowKey> grids = change.keys().stream()
                .filter(key -> key.kind() == RowKey.Kind.GRID)
                .toList();
        Stream<RowKey> naming = grids.isEmpty()
                ? Stream.empty()
                : NAMING.stream()
                        .flatMap(type -> change.after().list(type).stream())
                        .filter(row -> RowReferences.of(row).anyMatch(grids::contains))
                        .map(Row::key);
        return Stream.concat(change.keys().stream(), naming);
    }
}
