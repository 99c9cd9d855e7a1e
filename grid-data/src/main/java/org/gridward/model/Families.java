package org.gridward.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sorts layers into families: lines of layers joined by parent links, each one planar subdivision. */
public final class Families {
    private Families() {}

    /**
     * The families, by the code of their top layer, each from coarse to fine. {@code FREE} and {@code UNION_OF}
     * layers are in none.
     * {@code check} refuses a parent with two child layers and a parent that is not there, so nothing is left over.
     */
    public static List<List<Layer>> of(Collection<Layer> layers) {
        List<Layer> tiling = layers.stream()
                .filter(Families::isMember)
                .sorted(Comparator.comparing(Layer::code))
                .toList();
        List<List<Layer>> families = new ArrayList<>();
        for (Layer layer : tiling) {
            if (layer.parent() == null) {
                families.add(lineFrom(layer, tiling));
            }
        }
        return List.copyOf(families);
    }

    /** Whether the layer is in a family at all. */
    public static boolean isMember(Layer layer) {
        return layer.policy() != LayerPolicy.FREE && layer.policy() != LayerPolicy.UNION_OF;
    }

    /** All layers as people read them: families from coarse to fine, then unions, then free layers, each by code. */
    public static List<Layer> inReadingOrder(Collection<Layer> layers) {
        List<Layer> ordered = new ArrayList<>();
        of(layers).forEach(ordered::addAll);
        for (LayerPolicy policy : List.of(LayerPolicy.UNION_OF, LayerPolicy.FREE)) {
            layers.stream()
                    .filter(layer -> layer.policy() == policy)
                    .sorted(Comparator.comparing(Layer::code))
                    .forEach(ordered::add);
        }
        return List.copyOf(ordered);
    }

    private static List<Layer> lineFrom(Layer top, List<Layer> layers) {
        List<Layer> line = new ArrayList<>();
        Optional<Layer> next = Optional.of(top);
        while (next.isPresent()) {
            Layer layer = next.get();
            line.add(layer);
            next = layers.stream()
                    .filter(child -> layer.code().equals(child.parent()))
                    .findFirst();
        }
        return List.copyOf(line);
    }
}
