package org.gridward.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.gridward.model.Finding;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.RowKey;
import org.gridward.model.UnionGrid;

/**
 * EMPTY_UNION: a union grid has no members. UNKNOWN_MEMBER: it names a grid that its layer is not a union of.
 * SHARED_MEMBER: a grid is in two unions of one layer, or twice in one; told for the later.
 */
final class UnionMembers implements Rule {
    @Override
    public void check(Proposal proposal, Consumer<Finding> findings) {
        Map<RowKey, UnionGrid> unionOf = new HashMap<>();
        for (UnionGrid union : proposal.unionGrids()) {
            if (union.members().isEmpty()) {
                findings.accept(Rule.error("EMPTY_UNION", union.key(), "没有成员网格", "The union has no members"));
            }
            for (String member : union.members()) {
                checkKnown(union, member, proposal, findings);
                UnionGrid other = unionOf.putIfAbsent(RowKey.grid(union.layer(), member), union);
                if (other != null) {
                    findings.accept(Rule.error(
                            "SHARED_MEMBER",
                            union.key(),
                            "网格 " + member + " 已属于 " + other.code(),
                            "Grid " + member + " is in " + other.code() + " already"));
                }
            }
        }
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
