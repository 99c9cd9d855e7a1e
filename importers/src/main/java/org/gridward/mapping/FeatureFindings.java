package org.gridward.mapping;

import java.util.function.Consumer;
import org.gridward.geo.Position;
import org.gridward.model.Finding;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;

/** Tells the findings of one feature and remembers whether one was an error. */
final class FeatureFindings {
    private final FeatureRef feature;
    private final Consumer<Finding> sink;
    private @Nullable RowKey row;
    private boolean errors;

    FeatureFindings(FeatureRef feature, Consumer<Finding> sink) {
        this.feature = feature;
        this.sink = sink;
    }

    FeatureRef feature() {
        return feature;
    }

    boolean hasErrors() {
        return errors;
    }

    /** What the findings from now on are about. */
    void about(RowKey key) {
        row = key;
    }

    void error(String code, @Nullable Position place, Text message) {
        errors = true;
        sink.accept(new Finding(code, Finding.Severity.ERROR, row, place, feature.text(), message));
    }

    void warning(String code, @Nullable Position place, Text message) {
        sink.accept(new Finding(code, Finding.Severity.WARNING, row, place, feature.text(), message));
    }
}
