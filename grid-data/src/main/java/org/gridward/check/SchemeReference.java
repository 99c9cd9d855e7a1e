package org.gridward.check;

import java.util.Optional;
import java.util.function.Consumer;
import org.gridward.model.Finding;
import org.gridward.model.GroundRow;
import org.gridward.model.Layer;
import org.gridward.model.LayerKind;
import org.gridward.model.Scheme;

/** SCHEME_REFERENCE: a scheme's ground, owner order or last resort names a layer, kind or grid that is not there. */
final class SchemeReference implements Rule {
    @Override
    public void check(Proposal proposal, Consumer<Finding> findings) {
        for (Scheme scheme : proposal.schemes()) {
            requireLayer(proposal, scheme, scheme.groundLayer(), findings);
            requireLayer(proposal, scheme, scheme.lastResortLayer(), findings);
            scheme.ownerOrder().forEach(next -> requireKind(proposal, scheme, next, findings));
            scheme.groundGrids().stream()
                    .sorted()
                    .filter(code -> !proposal.hasGround(scheme.groundLayer(), code))
                    .forEach(code -> findings.accept(missing(
                            scheme,
                            "图层 " + scheme.groundLayer() + " 中没有网格 " + code,
                            "There is no grid " + code + " in layer " + scheme.groundLayer())));
        }
    }

    @Override
    public boolean isTouchedBy(Change change) {
        return change.comings(GroundRow.class).findAny().isPresent();
    }

    private static Optional<Layer> requireLayer(
            Proposal proposal, Scheme scheme, String layer, Consumer<Finding> findings) {
        Optional<Layer> found = proposal.findLayer(layer);
        if (found.isEmpty()) {
            findings.accept(missing(scheme, "图层 " + layer + " 不存在", "There is no layer " + layer));
        }
        return found;
    }

    private static void requireKind(Proposal proposal, Scheme scheme, LayerKind next, Consumer<Finding> findings) {
        requireLayer(proposal, scheme, next.layer(), findings)
                .filter(layer -> next.kind() != null && !layer.kinds().contains(next.kind()))
                .ifPresent(layer -> findings.accept(missing(
                        scheme,
                        "图层 " + layer.code() + " 没有网格类型 " + next.kind(),
                        "Layer " + layer.code() + " has no kind " + next.kind())));
    }

    private static Finding missing(Scheme scheme, String zh, String en) {
        return Rule.error("SCHEME_REFERENCE", scheme.key(), zh, en);
    }
}
