package org.gridward.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A grid of a {@link LayerPolicy#UNION_OF} layer: the ground of its members, whatever that is in an edition. Its key is
 * (layer, code); it is numbered as grids are, and assignments and schemes name it as they name grids.
 *
 * @param members codes of grids of the layer that its layer is a union of, sorted
 * @param attributes values by the names that the layer declares
 */
public record UnionGrid(
        long gridId,
        String layer,
        String code,
        String name,
        List<String> members,
        SortedMap<String, AttributeValue> attributes)
        implements GroundRow {
    public UnionGrid {
        members = members.stream().sorted().toList();
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    /** Without number and attributes. */
    public UnionGrid(String layer, String code, String name, List<String> members) {
        this(Grid.UNNUMBERED, layer, code, name, members, Collections.emptySortedMap());
    }

    @Override
    public UnionGrid withGridId(long id) {
        return new UnionGrid(id, layer, code, name, members, attributes);
    }

    /** The same under another code; it has no number yet. */
    public UnionGrid withCode(String other) {
        return new UnionGrid(Grid.UNNUMBERED, layer, other, name, members, attributes);
    }

    public UnionGrid withName(String other) {
        return new UnionGrid(gridId, layer, code, other, members, attributes);
    }

    public UnionGrid withMembers(Collection<String> others) {
        return new UnionGrid(gridId, layer, code, name, List.copyOf(others), attributes);
    }

    public UnionGrid withAttributes(Map<String, AttributeValue> values) {
        return new UnionGrid(gridId, layer, code, name, members, new TreeMap<>(values));
    }

    @Override
    public RowKey key() {
        return RowKey.unionGrid(layer, code);
    }
}
