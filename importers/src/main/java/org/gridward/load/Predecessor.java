package org.gridward.load;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridward.mapping.LayerMapping;
import org.gridward.model.Assignment;
import org.gridward.model.EditionContent;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Role;
import org.gridward.model.Scheme;
import org.gridward.model.Unit;
import org.jspecify.annotations.Nullable;

/** What the edition before the load says that matters to a load of one layer. No shapes. */
final class Predecessor {
    private @Nullable Layer layer;
    private @Nullable Scheme scheme;
    private final Set<String> units = new HashSet<>();
    private final Map<String, String> owners = new HashMap<>();

    /** There is no edition before. */
    static Predecessor none() {
        return new Predecessor();
    }

    static Predecessor of(EditionContent content, String layerCode) {
        Predecessor before = new Predecessor();
        before.layer = first(content.layers().stream()
                .filter(l -> l.code().equals(layerCode))
                .toList());
        before.scheme = first(content.schemes().stream()
                .filter(s -> s.code().equals(layerCode))
                .toList());
        content.units().stream().map(Unit::code).forEach(before.units::add);
        for (Assignment assignment : content.assignments()) {
            if (assignment.layer().equals(layerCode) && assignment.role() == Role.OWNER) {
                before.owners.put(assignment.grid(), assignment.unit());
            }
        }
        return before;
    }

    private static <T> @Nullable T first(Collection<T> some) {
        return some.isEmpty() ? null : some.iterator().next();
    }

    Optional<Layer> findLayer() {
        return Optional.ofNullable(layer);
    }

    /** The layer as the target has it, with what it leaves open as it is, and without kinds. */
    Layer layerOf(LayerMapping.Target target) {
        String name = target.name() == null ? target.code() : target.name();
        LayerPolicy policy = target.policy() == null ? LayerPolicy.DISJOINT : target.policy();
        return new Layer(
                target.code(),
                target.name() == null && layer != null ? layer.name() : name,
                target.parent(),
                target.policy() == null && layer != null ? layer.policy() : policy,
                List.of());
    }

    /** The scheme of the layer's own code. */
    Optional<Scheme> findScheme() {
        return Optional.ofNullable(scheme);
    }

    boolean hasUnit(String code) {
        return units.contains(code);
    }

    /** The unit that owns this grid of the layer. */
    Optional<String> findOwner(String grid) {
        return Optional.ofNullable(owners.get(grid));
    }
}
