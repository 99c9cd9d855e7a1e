package org.gridward.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way of cutting the ground, defined by data.
 *
 * @param code what URLs and rows call it: {@code district}, {@code street}, {@code small}, {@code block}, …
 * @param parent the layer whose grids hold this layer's grids, or null at the top of a family
 * @param kinds what kinds of grid the layer has, in the order of the scheme's tables; empty when there is one only
 */
public record Layer(String code, String name, @Nullable String parent, LayerPolicy policy, List<String> kinds)
        implements Row {
    public Layer {
        kinds = List.copyOf(kinds);
    }

    @Override
    public RowKey key() {
        return RowKey.layer(code);
    }
}
