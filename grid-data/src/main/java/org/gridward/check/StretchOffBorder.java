package org.gridward.check;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.geo.Line;
import org.gridward.geo.Location;
import org.gridward.geo.Position;
import org.gridward.model.Border;
import org.gridward.model.BorderRule;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Zone;
import org.jspecify.annotations.Nullable;

/**
 * STRETCH_OFF_BORDER: a vertex of the stretch of a border rule or a zone no longer lies on the border of the two grids,
 * as after the border was moved. A warning: where the rest lies, the rule still holds.
 */
final class StretchOffBorder implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (row instanceof BorderRule rule) {
            check(row, rule.border(), rule.stretch(), proposal, findings);
        } else if (row instanceof Zone zone) {
            zone.strips().forEach(strip -> check(row, strip.border(), strip.stretch(), proposal, findings));
        }
    }

    private static void check(
            Row row, Border border, @Nullable Line stretch, Proposal proposal, Consumer<Finding> findings) {
        Optional<Grid> left = proposal.findGrid(border.layer(), border.left());
        Optional<Grid> right = proposal.findGrid(border.layer(), border.right());
        if (stretch == null || left.isEmpty() || right.isEmpty()) {
            return;
        }
        for (int i = 0; i < stretch.vertexCount(); i++) {
            int x = stretch.x(i);
            int y = stretch.y(i);
            if (left.get().shape().locate(x, y) != Location.BORDER
                    || right.get().shape().locate(x, y) != Location.BORDER) {
                findings.accept(Rule.warning(
                        "STRETCH_OFF_BORDER",
                        row.key(),
                        Position.ofLattice(x, y),
                        "所指的一段已不在网格 " + border.left() + " 与 " + border.right() + " 的边界上",
                        "The stretch does not lie on the border of grids " + border.left() + " and " + border.right()));
                return;
            }
        }
    }

    @Override
    public Stream<RowKey> listTouched(Change change) {
        return NoCommonBorder.listNaming(change);
    }
}
