package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
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
        stored.attributes = JsonColumn.writeList(layer.attributes());
        stored.unionOf = layer.unionOf();
        stored.codeScheme =
                layer.codeScheme() == null ? null : layer.codeScheme().pattern();
        stored.expectedCounts = JsonColumn.writeList(layer.expectedCounts());
        return stored;
    }

    @Override
    Layer toRow() {
        return new Layer(
                code,
                name,
                parent,
                LayerPolicy.valueOf(policy),
                List.of(kinds),
                JsonColumn.readList(Attribute.class, attributes),
                unionOf,
                codeScheme == null ? null : new CodeScheme(codeScheme),
                JsonColumn.readList(ExpectedCount.class, expectedCounts));
    }
}
