package org.gridward.mapping;

import java.time.LocalDate;
import java.time.ZoneId;
import org.gridward.geo.Crs;
import org.gridward.model.Layer;
import org.gridward.model.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * How the features of one file become the grids of one layer.
 *
 * @param layer its definition but for the kinds, which are those that the file has
 * @param crs what the file's numbers are
 */
public record LayerMapping(Layer layer, Columns columns, Owners owners, Crs crs) {

    /**
     * The properties that hold what a grid needs.
     *
     * @param name null: a grid is named as its code
     * @param kind null: the layer has no kinds
     * @param parent code of the grid that holds this one; null in a top layer
     */
    public record Columns(
            String code,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String parent) {}

    /** Who owns the grids. */
    public sealed interface Owners {
        /** Nobody: units, assignments and schemes come from elsewhere. */
        record Nobody() implements Owners {}

        /** A unit per grid, with the grid's name and, after the prefix, its code. */
        record UnitPerGrid(String prefix, UnitKind kind, Term term) implements Owners {}

        /** The unit whose code a property holds; one unit may own many grids. */
        record UnitInColumn(String column, UnitKind kind, Term term) implements Owners {}
    }

    /** From when, on whose calendar, the layer's owners answer. */
    public record Term(LocalDate activeFrom, ZoneId timeZone) {}
}
