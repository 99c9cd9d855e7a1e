package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridward.model.Attribute;
import org.gridward.model.CodeScheme;
import org.gridward.model.ExpectedCount;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.jspecify.annotations.Nullable;

/** A {@link Layer} in the database. */
@Entity
@Table(name = "layer_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class LayerRow extends StoredRow {
    String code;
    String name;

    @Nullable
    String parent;

    String policy;
    String[] kinds;

    @Nullable
    String attributes;

    @Nullable
    String unionOf;

    @Nullable
    String codeScheme;

    @Nullable
    String expectedCounts;

    static LayerRow of(Layer layer) {
        LayerRow stored = new LayerRow();
        stored.code = layer.code();
        stored.name = layer.name();
        stored.parent = layer.parent();
        stored.policy = layer.policy().name();
        stored.kinds = layer.kinds().toArray(String[]::new);
        stored.attributes = JsonColumn.writeObjects(
                layer.attributes().stream().map(LayerRow::members).toList());
        stored.unionOf = layer.unionOf();
        stored.codeScheme =
                layer.codeScheme() == null ? null : layer.codeScheme().pattern();
        stored.expectedCounts = JsonColumn.writeObjects(
                layer.expectedCounts().stream().map(LayerRow::members).toList());
        return stored;
    }

    private static Map<String, @Nullable Object> members(Attribute attribute) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("name", attribute.name());
        members.put("type", attribute.type());
        members.put("unit", attribute.unit());
        members.put("additive", attribute.additive());
        return members;
    }

    private static Map<String, @Nullable Object> members(ExpectedCount expected) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("parent", expected.parent());
        members.put("kind", expected.kind());
        members.put("count", expected.count());
        return members;
    }

    @Override
    Layer toRow() {
        return new Layer(
                code,
                name,
                parent,
                LayerPolicy.valueOf(policy),
                List.of(kinds),
                JsonColumn.readObjects(attributes).stream()
                        .map(LayerRow::attribute)
                        .toList(),
                unionOf,
                codeScheme == null ? null : new CodeScheme(codeScheme),
                JsonColumn.readObjects(expectedCounts).stream()
                        .map(LayerRow::expectedCount)
                        .toList());
    }

    private static Attribute attribute(Map<String, String> members) {
        return new Attribute(
                Objects.requireNonNull(members.get("name")),
                Attribute.Type.valueOf(members.getOrDefault("type", "")),
                members.get("unit"),
                Boolean.parseBoolean(members.get("additive")));
    }

    private static ExpectedCount expectedCount(Map<String, String> members) {
        return new ExpectedCount(
                members.get("parent"), members.get("kind"), Integer.parseInt(members.getOrDefault("count", "")));
    }
}
