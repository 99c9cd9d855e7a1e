package org.gridward.lookup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridward.http.FeatureWriter;
import org.gridward.http.ProblemException;
import org.gridward.live.Snapshot;
import org.gridward.model.AttributeValue;
import org.gridward.model.Grid;
import org.gridward.model.Role;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;

/** Grids as GeoJSON features, the same wherever they are shown. */
final class GridFeatures {
    private GridFeatures() {}

    /** The grid of that code, or the problem that says which of layer and code is not there. */
    static Grid getGrid(Snapshot snapshot, String layer, String code) {
        LayerController.getLayer(snapshot, layer);
        return snapshot.index()
                .findGrid(layer, code)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("图层 " + layer + " 中没有网格 " + code, "There is no grid " + code + " in layer " + layer)));
    }

    static FeatureWriter.Feature feature(Grid grid, Snapshot snapshot) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("gridId", grid.gridId());
        properties.put("layer", grid.layer());
        properties.put("code", grid.code());
        putIfThere(properties, "kind", grid.kind());
        properties.put("name", grid.name());
        putIfThere(properties, "parent", grid.parent());
        List<String> owners = snapshot.listAssignments(grid).stream()
                .filter(assignment -> assignment.role() == Role.OWNER)
                .map(assignment -> assignment.unit())
                .toList();
        putIfThere(properties, "owner", owners.isEmpty() ? null : owners.get(0));
        snapshot.findUnion(grid).ifPresent(union -> properties.put("members", union.members()));
        // an object of their own, so that a declared name can't hide one of the above
        if (!grid.attributes().isEmpty()) {
            properties.put("attributes", plain(grid.attributes()));
        }
        return new FeatureWriter.Feature(grid.code(), properties, grid.shape());
    }

    static Map<String, Object> plain(Map<String, AttributeValue> attributes) {
        Map<String, Object> plain = new LinkedHashMap<>();
        attributes.forEach((name, value) -> plain.put(name, value.plain()));
        return plain;
    }

    private static void putIfThere(Map<String, Object> properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    /** What every reader of shapes is told: the edition, the draft that changes it, the note. */
    static Map<String, Object> head(Snapshot snapshot) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("edition", snapshot.knownEdition());
        snapshot.findDraft().ifPresent(draft -> head.put("draft", draft.draft().id()));
        putIfThere(head, "note", snapshot.edition().note());
        return head;
    }

    static double rounded(double value) {
        return Math.rint(value * 100) / 100;
    }
}
