package org.gridward.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridward.load.LoadPlan;
import org.gridward.load.LoadPlan.LayerFile;
import org.gridward.mapping.LayerMapping;
import org.gridward.mapping.LayerMapping.AttributeColumn;
import org.gridward.mapping.LayerMapping.Columns;
import org.gridward.mapping.LayerMapping.Owners;
import org.gridward.mapping.LayerMapping.Target;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a plan as the mapping file that would be read as it; so options reach a server as a mapping file does. */
final class MappingJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MappingJson() {}

    /** @param names what the files are called in it, in the plan's order */
    static String of(LoadPlan plan, List<String> names) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("title", plan.edition().title());
        put(mapping, "note", plan.edition().note());
        mapping.put("effectiveFrom", plan.edition().effectiveFrom().toString());
        mapping.put("timeZone", plan.edition().timeZone().getId());
        mapping.put("limitMeters", plan.limitMeters());
        List<Map<String, Object>> layers = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            layers.add(layer(plan.files().get(i), names.get(i)));
        }
        mapping.put("layers", layers);
        return JSON.writeValueAsString(mapping);
    }

    private static Map<String, Object> layer(LayerFile file, String name) {
        LayerMapping mapping = file.mapping();
        Map<String, Object> layer = new LinkedHashMap<>();
        Target target = mapping.target();
        layer.put("layer", target.code());
        layer.put("file", name);
        put(layer, "layerName", target.name());
        put(layer, "policy", target.policy());
        put(layer, "parent", target.parent());
        Columns columns = mapping.columns();
        layer.put("codeField", columns.code());
        put(layer, "nameField", columns.name());
        put(layer, "kindField", columns.kind());
        put(layer, "parentField", columns.parent());
        layer.put("crs", mapping.crs().name());
        if (!mapping.attributes().isEmpty()) {
            layer.put(
                    "attributes",
                    mapping.attributes().stream().map(MappingJson::attribute).toList());
        }
        putOwners(layer, mapping.owners());
        return layer;
    }

    private static Map<String, Object> attribute(AttributeColumn column) {
        Map<String, Object> attribute = new LinkedHashMap<>();
        attribute.put("field", column.column());
        attribute.put("name", column.attribute().name());
        attribute.put("type", column.attribute().type().name());
        put(attribute, "unit", column.attribute().unit());
        attribute.put("additive", column.attribute().additive());
        return attribute;
    }

    private static void putOwners(Map<String, Object> layer, Owners owners) {
        if (owners instanceof Owners.UnitPerGrid same) {
            layer.put("units", "same");
            layer.put("unitPrefix", same.prefix());
            layer.put("unitKind", same.kind().name());
        } else if (owners instanceof Owners.UnitInColumn column) {
            layer.put("unitField", column.column());
            layer.put("unitKind", column.kind().name());
        }
    }

    private static void put(Map<String, Object> object, String name, @Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            object.put(name, constant.name());
        } else if (value != null) {
            object.put(name, value);
        }
    }
}
