package org.gridward.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gridward.model.Families;
import org.gridward.model.Finding;
import org.gridward.model.Layer;

/**
 * SEVERAL_CHILD_LAYERS: two layers name the same parent, so the family would be no line. FREE layers are in no family.
 * LAYER_CYCLE: a layer is above itself.
 */
final class LayerTree implements Rule {
    @Override
    public void check(Proposal proposal, Consumer<Finding> findings) {
        Map<String, Layer> childOf = new HashMap<>();
        for (Layer layer : proposal.layers()) {
            if (layer.parent() == null) {
                continue;
            }
            if (isAboveItself(layer, proposal)) {
                findings.accept(Rule.error(
                        "LAYER_CYCLE",
                        layer.key(),
                        "图层 " + layer.code() + " 是自己的上级图层",
                        "Layer " + layer.code() + " is above itself"));
            }
            Layer other = Families.isMember(layer) ? childOf.putIfAbsent(layer.parent(), layer) : null;
            if (other != null) {
                findings.accept(Rule.error(
                        "SEVERAL_CHILD_LAYERS",
                        layer.key(),
                        "图层 " + layer.parent() + " 已有下级图层 " + other.code(),
                        "Layer " + layer.parent() + " already has the child layer " + other.code()));
            }
        }
    }

    @Override
    public boolean isTouchedBy(Change change) {
        return false;
    }

    private static boolean isAboveItself(Layer layer, Proposal proposal) {
        Set<String> seen = new HashSet<>();
        String parent = layer.parent();
        while (parent != null && seen.add(parent)) {
            if (parent.equals(layer.code())) {
                return true;
            }
            Optional<Layer> next = proposal.findLayer(parent);
            parent = next.isPresent() ? next.get().parent() : null;
        }
        return false;
    }
}
