package org.gridward.check;

import java.util.Optional;
import java.util.function.Consumer;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Row;
import org.gridward.model.UnionGrid;

/**
 * UNION_LAYER: a union layer does not say of which layer, names one that is not there or whose grids may overlap or are
 * unions themselves, or has a parent or kinds; another layer says that it is a union. DRAWN_UNION, UNION_OF_NOTHING: a
 * grid with a shape in a union layer, and one without in another.
 */
final class UnionLayer implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (row instanceof Layer layer) {
            checkLayer(layer, proposal, findings);
        } else if (row instanceof Grid grid && isUnion(grid.layer(), proposal)) {
            findings.accept(Rule.error(
                    "DRAWN_UNION",
                    grid.key(),
                    "图层 " + grid.layer() + " 的网格由其他网格合并而成，不能绘制",
                    "Grids of layer " + grid.layer() + " are unions of others and can't be drawn"));
        } else if (row instanceof UnionGrid grid
                && proposal.findLayer(grid.layer()).isPresent()
                && !isUnion(grid.layer(), proposal)) {
            findings.accept(Rule.error(
                    "UNION_OF_NOTHING",
                    grid.key(),
                    "图层 " + grid.layer() + " 不是合并图层，其网格须有图形",
                    "Layer " + grid.layer() + " is no union of another, so its grids need shapes"));
        }
    }

    private static boolean isUnion(String layer, Proposal proposal) {
        return proposal.findLayer(layer)
                .filter(found -> found.policy() == LayerPolicy.UNION_OF)
                .isPresent();
    }

    private static void checkLayer(Layer layer, Proposal proposal, Consumer<Finding> findings) {
        if (layer.policy() != LayerPolicy.UNION_OF) {
            if (layer.unionOf() != null) {
                tell(layer, "只有 UNION_OF 图层可以给出 unionOf", "Only a UNION_OF layer can have unionOf", findings);
            }
            return;
        }
        if (layer.parent() != null || !layer.kinds().isEmpty()) {
            tell(layer, "合并图层不能有上级图层或网格类型", "A union layer can't have a parent or kinds", findings);
        }
        if (layer.unionOf() == null) {
            tell(layer, "合并图层缺少 unionOf", "A union layer must say of which layer it is a union", findings);
            return;
        }
        Optional<Layer> members = proposal.findLayer(layer.unionOf());
        if (members.isEmpty()) {
            tell(layer, "图层 " + layer.unionOf() + " 不存在", "There is no layer " + layer.unionOf(), findings);
        } else if (members.get().policy() == LayerPolicy.UNION_OF
                || members.get().policy() == LayerPolicy.FREE) {
            tell(
                    layer,
                    "图层 " + layer.unionOf() + " 的网格可能重叠或本身由合并而成，不能再合并",
                    "Grids of layer " + layer.unionOf()
                            + " may overlap or are unions themselves, so they can't be members",
                    findings);
        }
    }

    private static void tell(Layer layer, String zh, String en, Consumer<Finding> findings) {
        findings.accept(Rule.error("UNION_LAYER", layer.key(), zh, en));
    }
}
