package org.gridward.check;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.GroundRow;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.jspecify.annotations.Nullable;

/**
 * CODE_EXHAUSTED: below a grid, or in a layer whose codes name no parent, the last code that the scheme allows is or was
 * in use, so that no further grid can be made there: numbers go up and are not given back. A warning: what is there is
 * right.
 */
final class CodeExhausted implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (row instanceof Layer layer) {
            findLast(layer, false, null, proposal).ifPresent(last -> findings.accept(find(layer.key(), last)));
        } else if (row instanceof Grid grid) {
            proposal.layers().stream()
                    .filter(layer -> grid.layer().equals(layer.parent()))
                    .flatMap(layer -> findLast(layer, true, grid.code(), proposal).stream())
                    .forEach(last -> findings.accept(find(grid.key(), last)));
        }
    }

    /** The last code where it is used up. */
    private static Optional<String> findLast(
            Layer layer, boolean byParent, @Nullable String parent, Proposal proposal) {
        return Optional.ofNullable(layer.codeScheme())
                .filter(scheme -> scheme.namesParent() == byParent)
                .flatMap(scheme -> scheme.findLast(parent))
                .filter(last -> proposal.hasGround(layer.code(), last)
                        || proposal.retired().find(layer.code(), last).isPresent());
    }

    private static Finding find(RowKey row, String last) {
        return Rule.warning(
                "CODE_EXHAUSTED",
                row,
                null,
                "编码已用到最后一个 " + last + "，不能再新增网格",
                "The last code " + last + " is used, so no further grid can be made");
    }

    @Override
    public Stream<RowKey> listTouched(Change change) {
        Stream<RowKey> above = change.comings(GroundRow.class)
                .flatMap(grid -> grid instanceof Grid drawn && drawn.parent() != null
                        ? listAbove(change.after(), drawn, drawn.parent())
                        : Stream.of(RowKey.layer(grid.layer())));
        return Stream.concat(change.keys().stream(), above);
    }

    private static Stream<RowKey> listAbove(Proposal proposal, Grid grid, String parent) {
        return Stream.of(
                RowKey.layer(grid.layer()),
                RowKey.grid(
                        String.valueOf(proposal.findLayer(grid.layer())
                                .map(Layer::parent)
                                .orElse("")),
                        parent));
    }
}
