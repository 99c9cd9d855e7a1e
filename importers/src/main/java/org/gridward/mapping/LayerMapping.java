package org.gridward.mapping;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gridward.geo.Crs;
import org.gridward.model.Attribute;
import org.gridward.model.LayerPolicy;
import org.gridward.model.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * How the features of one file become the grids of one layer, as a person declares it.
 *
 * @param attributes what the grids say beside their ground, each name once; a new layer declares them in this order
 * @param crs what the file's numbers are
 */
public record LayerMapping(Target target, Columns columns, List<AttributeColumn> attributes, Owners owners, Crs crs) {
    public LayerMapping {
        attributes = List.copyOf(attributes);
    }

    /**
     * The layer. Where it exists, what is null stays as it is; where not, the name is the code, the policy DISJOINT.
     *
     * @param parent code of the parent layer; null says that there is none
     */
    public record Target(
            String code,
            @Nullable String name,
            @Nullable LayerPolicy policy,
            @Nullable String parent) {}

    /**
     * The properties that hold what a grid needs.
     *
     * @param name null: a grid is named as its code
     * @param kind null: the layer has no kinds
     * @param parent code of the grid that holds this one; null in a top layer, and where the ground tells the parent
     */
    public record Columns(
            String code,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String parent) {}

    /** A property whose value becomes that attribute; without a value the grid says nothing there. */
    public record AttributeColumn(String column, Attribute attribute) {}

    /** Who owns the grids. Unless it is nobody, a scheme of the layer's code is written where there is none yet. */
    public sealed interface Owners {
        /** Nobody: units, assignments and schemes come from elsewhere. */
        record Nobody() implements Owners {}

        /** A unit per grid, with the grid's name and, after the prefix, its code. */
        record UnitPerGrid(String prefix, UnitKind kind) implements Owners {}

        /** The unit whose code a property holds; one unit may own many grids. */
        record UnitInColumn(String column, UnitKind kind) implements Owners {}
    }

    /** From when, on whose calendar, the layer's owners answer. */
    public record Term(LocalDate activeFrom, ZoneId timeZone) {}

    List<Attribute> declaredAttributes() {
        return attributes.stream().map(AttributeColumn::attribute).toList();
    }

    /** The grids have a parent that no property names. */
    public boolean isParentByGround() {
        return target.parent() != null && columns.parent() == null;
    }
}
