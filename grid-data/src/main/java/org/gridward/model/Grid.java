package org.gridward.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridward.geo.Shape;
import org.jspecify.annotations.Nullable;

/**
 * One area of ground in one layer. Its key is (layer, code).
 *
 * @param gridId 53-bit number given once per (layer, code) by the store, the same in all editions and tiles;
 *     {@link #UNNUMBERED} until then
 * @param kind one of the layer's kinds, or null when the layer has none
 * @param parent code of the grid of the parent layer that holds this one, or null in a top layer
 * @param attributes values by the names that the layer declares; a name without a value is absent
 */
public record Grid(
        long gridId,
        String layer,
        String code,
        @Nullable String kind,
        String name,
        @Nullable String parent,
        Shape shape,
        SortedMap<String, AttributeValue> attributes)
        implements GroundRow {
    public static final long UNNUMBERED = 0;
    private static final SortedMap<String, AttributeValue> NONE = Collections.emptySortedMap();

    public Grid {
        attributes = attributes.isEmpty() ? NONE : Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    /** Without attributes. */
    public Grid(
            long gridId,
            String layer,
            String code,
            @Nullable String kind,
            String name,
            @Nullable String parent,
            Shape shape) {
        this(gridId, layer, code, kind, name, parent, shape, NONE);
    }

    @Override
    public Grid withGridId(long id) {
        return new Grid(id, layer, code, kind, name, parent, shape, attributes);
    }

    public Grid withShape(Shape other) {
        return new Grid(gridId, layer, code, kind, name, parent, other, attributes);
    }

    public Grid withAttributes(Map<String, AttributeValue> values) {
        return new Grid(gridId, layer, code, kind, name, parent, shape, new TreeMap<>(values));
    }

    @Override
    public RowKey key() {
        return RowKey.grid(layer, code);
    }
}
