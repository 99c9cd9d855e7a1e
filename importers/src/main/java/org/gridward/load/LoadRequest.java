package org.gridward.load;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.gridward.geo.Crs;
import org.gridward.mapping.LayerMapping;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * One file to be loaded into one layer.
 *
 * @param sourceName what a person calls the file
 * @param crs what the file's numbers are
 */
public record LoadRequest(
        Path file, String sourceName, Target target, Fields fields, Owners owners, Crs crs, Proposed edition) {

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
     * Names of the properties that are read.
     *
     * @param name null: a grid is named as its code
     * @param kind null: the layer has no kinds
     * @param parent null: the layer has no parent
     */
    public record Fields(
            String code,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String parent) {}

    /** Who owns the grids. Unless it is nobody, a scheme of the layer's code is written where there is none yet. */
    public sealed interface Owners {
        /** Nobody, so far. */
        record Nobody() implements Owners {}

        /** A unit per grid, with its name and, after the prefix, its code. */
        record UnitPerGrid(String prefix, UnitKind kind) implements Owners {}

        /** The unit whose code that property holds. */
        record UnitInField(String field, UnitKind kind) implements Owners {}
    }

    /**
     * What the edition says of itself.
     *
     * @param timeZone of the scheme; its first day is that of {@code effectiveFrom} there
     */
    public record Proposed(
            Instant effectiveFrom,
            ZoneId timeZone,
            String title,
            @Nullable String note,
            String author) {}

    LayerMapping mapping(Predecessor before) {
        Layer known = before.findLayer()
                .orElseGet(() ->
                        new Layer(target.code(), target.code(), target.parent(), LayerPolicy.DISJOINT, List.of()));
        Layer layer = new Layer(
                target.code(),
                target.name() == null ? known.name() : target.name(),
                target.parent(),
                target.policy() == null ? known.policy() : target.policy(),
                List.of());
        return new LayerMapping(
                layer,
                new LayerMapping.Columns(fields.code(), fields.name(), fields.kind(), fields.parent()),
                mappedOwners(),
                crs);
    }

    private LayerMapping.Owners mappedOwners() {
        LayerMapping.Term term = new LayerMapping.Term(
                edition.effectiveFrom().atZone(edition.timeZone()).toLocalDate(), edition.timeZone());
        if (owners instanceof Owners.UnitPerGrid each) {
            return new LayerMapping.Owners.UnitPerGrid(each.prefix(), each.kind(), term);
        }
        if (owners instanceof Owners.UnitInField in) {
            return new LayerMapping.Owners.UnitInColumn(in.field(), in.kind(), term);
        }
        return new LayerMapping.Owners.Nobody();
    }
}
