package org.gridward.model;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
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
 * @param estimated names of those whose values were shared out by area, as nobody has counted since the ground changed
 */
public record Grid(
        long gridId,
        String layer,
        String code,
        @Nullable String kind,
        String name,
        @Nullable String parent,
        Shape shape,
        SortedMap<String, AttributeValue> attributes,
        Set<String> estimated)
        implements GroundRow {
    public static final long UNNUMBERED = 0;
    private static final SortedMap<String, AttributeValue> NONE = Collections.emptySortedMap();

    public Grid {
        attributes = attributes.isEmpty() ? NONE : Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        estimated = Set.copyOf(estimated);
    }

    /** With counted attributes. */
    public Grid(
            long gridId,
            String layer,
            String code,
            @Nullable String kind,
            String name,
            @Nullable String parent,
            Shape shape,
            SortedMap<String, AttributeValue> attributes) {
        this(gridId, layer, code, kind, name, parent, shape, attributes, Set.of());
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
        return new Grid(id, layer, code, kind, name, parent, shape, attributes, estimated);
    }

    public Grid withShape(Shape other) {
        return new Grid(gridId, layer, code, kind, name, parent, other, attributes, estimated);
    }

    /** With these and no others, all of them counted. */
    public Grid withAttributes(Map<String, AttributeValue> values) {
        return withAttributes(values, Set.of());
    }

    public Grid withAttributes(Map<String, AttributeValue> values, Set<String> estimates) {
        return new Grid(gridId, layer, code, kind, name, parent, shape, new TreeMap<>(values), estimates);
    }

    /** The same ground under another code; it has no number yet. */
    public Grid withCode(String other) {
        return new Grid(UNNUMBERED, layer, other, kind, name, parent, shape, attributes, estimated);
    }

    public Grid withParent(@Nullable String other) {
        return new Grid(gridId, layer, code, kind, name, other, shape, attributes, estimated);
    }

    public Grid withName(String other) {
        return new Grid(gridId, layer, code, kind, other, parent, shape, attributes, estimated);
    }

    public Grid withKind(@Nullable String other) {
        return new Grid(gridId, layer, code, other, name, parent, shape, attributes, estimated);
    }

    @Override
    public RowKey key() {
        return RowKey.grid(layer, code);
    }
}
