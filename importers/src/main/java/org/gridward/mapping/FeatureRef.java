package org.gridward.mapping;

import org.gridward.model.Text;
import org.gridward.source.RawFeature;

/** Where a feature stands in its file, for messages. */
record FeatureRef(int index, int line) {
    static FeatureRef of(RawFeature feature) {
        return new FeatureRef(feature.index(), feature.line());
    }

    String zh() {
        return "第 " + index + " 个要素（第 " + line + " 行）";
    }

    String en() {
        return "feature " + index + " (line " + line + ")";
    }

    /** As a finding's {@code source} has it. */
    Text text() {
        return new Text("第 " + index + " 个要素，第 " + line + " 行", "feature " + index + ", line " + line);
    }
}
