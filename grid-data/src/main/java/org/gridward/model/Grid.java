package org.gridward.model;

import org.gridward.geo.Shape;
import org.jspecify.annotations.Nullable;

/**
 * One area of ground in one layer. Its key is (layer, code).
 *
 * @param gridId 53-bit number given once per (layer, code) by the store, the same in all editions and tiles;
 *     {@link #UNNUMBERED} until then
 * @param kind one of the layer's kinds, or null when the layer has none
 * @param parent code of the grid of the parent layer that holds this one, or null in a top layer
 */
public record Grid(
        long gridId,
        String layer,
        String code,
        @Nullable String kind,
        String name,
        @Nullable String parent,
        Shape shape)
        implements Row {
    public static final long UNNUMBERED = 0;

    public Grid withGridId(long id) {
        return new Grid(id, layer, code, kind, name, parent, shape);
    }

    @Override
    public RowKey key() {
        return RowKey.grid(layer, code);
    }
}
