package org.gridward.draft;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridward.model.EditionContent;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.RowKey;

/**
 * Rows as short text: {@code a=1} is the layer a of the name 1, {@code a=1/b} has the parent b besides, which the check
 * wants to be there; {@code -a} takes a away.
 */
final class NamedValues {
    private NamedValues() {}

    static void apply(Drafts drafts, String draftId, List<String> changes) {
        for (String change : changes) {
            if (change.startsWith("-")) {
                drafts.remove(draftId, RowKey.layer(change.substring(1)));
            } else {
                String[] parts = change.split("[=/]");
                String parent = parts.length > 2 ? parts[2] : null;
                drafts.put(draftId, new Layer(parts[0], parts[1], parent, LayerPolicy.FREE, List.of()));
            }
        }
    }

    static Map<String, String> apply(Map<String, String> values, List<String> changes) {
        Map<String, String> changed = new TreeMap<>(values);
        for (String change : changes) {
            if (change.startsWith("-")) {
                changed.remove(change.substring(1));
            } else {
                changed.put(change.substring(0, 1), change.substring(2));
            }
        }
        return changed;
    }

    static Map<String, String> of(EditionContent content) {
        Map<String, String> values = new TreeMap<>();
        content.layers().forEach(l -> values.put(l.code(), l.name() + (l.parent() == null ? "" : "/" + l.parent())));
        return values;
    }
}
