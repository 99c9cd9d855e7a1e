package org.gridward.check;

import java.util.Optional;
import java.util.function.Consumer;
import org.gridward.model.AttributeSum;
import org.gridward.model.Finding;
import org.gridward.model.GroundRow;
import org.gridward.model.Layer;
import org.gridward.model.LayerKind;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Requirements;
import org.gridward.model.Scheme;

/**
 * SCHEME_REFERENCE: a scheme's ground, owner order, last resort, overlays or requirements name a layer, kind, grid or
 * attribute that is not there. OVERLAY_POLICY: grids of an overlay's layer may not lie on each other (rule H-04).
 */
final class SchemeReference implements Rule {
    @Override
    public void check(Proposal proposal, Consumer<Finding> findings) {
        for (Scheme scheme : proposal.schemes()) {
            requireLayer(proposal, scheme, scheme.groundLayer(), findings);
            requireLayer(proposal, scheme, scheme.lastResortLayer(), findings);
            scheme.ownerOrder().forEach(next -> requireKind(proposal, scheme, next, findings));
            scheme.terms().overlays().forEach(overlay -> checkOverlay(proposal, scheme, overlay, findings));
            checkRequirements(proposal, scheme, findings);
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

    private static void checkOverlay(Proposal proposal, Scheme scheme, LayerKind overlay, Consumer<Finding> findings) {
        requireKind(proposal, scheme, overlay, findings);
        proposal.findLayer(overlay.layer())
                .filter(layer -> layer.policy() != LayerPolicy.FREE)
                .ifPresent(layer -> findings.accept(Rule.error(
                        "OVERLAY_POLICY",
                        scheme.key(),
                        "叠加图层 " + layer.code() + " 的网格不能相互重叠，须为 FREE",
                        "The grids of overlay layer " + layer.code() + " may not overlap; it must be FREE")));
    }

    private static void checkRequirements(Proposal proposal, Scheme scheme, Consumer<Finding> findings) {
        Requirements wanted = scheme.terms().requirements();
        wanted.roles().forEach(role -> requireKind(proposal, scheme, role.grids(), findings));
        wanted.memberships().forEach(one -> requireKind(proposal, scheme, one.grids(), findings));
        wanted.memberships().forEach(one -> requireLayer(proposal, scheme, one.union(), findings));
        for (AttributeSum sum : wanted.sums()) {
            requireKind(proposal, scheme, new LayerKind(sum.layer(), sum.kind()), findings);
            proposal.findLayer(sum.layer())
                    .filter(layer -> layer.attributes().stream()
                            .noneMatch(one -> one.name().equals(sum.attribute())
                                    && one.type().isNumber()))
                    .ifPresent(layer -> findings.accept(missing(
                            scheme,
                            "图层 " + layer.code() + " 没有数值属性 " + sum.attribute(),
                            "Layer " + layer.code() + " has no attribute " + sum.attribute() + " that is a number")));
        }
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
