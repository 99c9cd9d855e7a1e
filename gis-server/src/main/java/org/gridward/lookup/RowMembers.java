package org.gridward.lookup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridward.model.Assignment;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerKind;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.UnionGrid;
import org.gridward.model.Unit;
import org.jspecify.annotations.Nullable;

/** What a row says, member by member as JSON knows them, without its shape; and in which members two versions differ. */
final class RowMembers {
    private RowMembers() {}

    /** Those that are there. */
    static Map<String, @Nullable Object> of(Row row) {
        Map<String, @Nullable Object> members = all(row);
        members.values().removeIf(Objects::isNull);
        return members;
    }

    private static Map<String, @Nullable Object> all(Row row) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (row instanceof Grid grid) {
            members.put("layer", grid.layer());
            members.put("code", grid.code());
            members.put("kind", grid.kind());
            members.put("name", grid.name());
            members.put("parent", grid.parent());
            members.put("attributes", GridFeatures.plain(grid.attributes()));
        } else if (row instanceof UnionGrid grid) {
            members.put("layer", grid.layer());
            members.put("code", grid.code());
            members.put("name", grid.name());
            members.put("members", grid.members());
            members.put("attributes", GridFeatures.plain(grid.attributes()));
        } else if (row instanceof Unit unit) {
            members.put("code", unit.code());
            members.put("name", unit.name());
            members.put("kind", unit.kind());
            members.put("superior", unit.superior());
            members.put("legalAuthority", unit.legalAuthority());
        } else if (row instanceof Assignment assignment) {
            members.put("layer", assignment.layer());
            members.put("grid", assignment.grid());
            members.put("role", assignment.role());
            members.put("unit", assignment.unit());
        } else if (row instanceof Layer layer) {
            add(layer, members);
        } else if (row instanceof Scheme scheme) {
            add(scheme, members);
        }
        return members;
    }

    private static void add(Layer layer, Map<String, @Nullable Object> members) {
        members.put("code", layer.code());
        members.put("name", layer.name());
        members.put("parent", layer.parent());
        members.put("policy", layer.policy());
        members.put("kinds", layer.kinds());
        members.put(
                "attributes",
                layer.attributes().stream()
                        .map(a -> a.name() + " " + a.type() + (a.unit() == null ? "" : " " + a.unit())
                                + (a.additive() ? " additive" : ""))
                        .toList());
        members.put("unionOf", layer.unionOf());
        members.put(
                "codeScheme",
                layer.codeScheme() == null ? null : layer.codeScheme().pattern());
        members.put(
                "expectedCounts",
                layer.expectedCounts().stream()
                        .map(c -> Objects.toString(c.parent(), "") + ":" + Objects.toString(c.kind(), "") + ":"
                                + c.count())
                        .toList());
    }

    private static void add(Scheme scheme, Map<String, @Nullable Object> members) {
        members.put("code", scheme.code());
        members.put("name", scheme.name());
        members.put("groundLayer", scheme.groundLayer());
        members.put("groundGrids", scheme.groundGrids().stream().sorted().toList());
        members.put("activeFrom", scheme.activeFrom());
        members.put("activeTo", scheme.activeTo());
        members.put("timeZone", scheme.timeZone());
        members.put(
                "ownerOrder", scheme.ownerOrder().stream().map(RowMembers::say).toList());
        members.put("lastResortLayer", scheme.lastResortLayer());
    }

    private static String say(LayerKind next) {
        return next.kind() == null ? next.layer() : next.layer() + ":" + next.kind();
    }

    /** The names of the members that are not equal, in reading order. */
    static List<String> listChanged(Row before, Row after) {
        Map<String, @Nullable Object> old = all(before);
        List<String> changed = new ArrayList<>();
        all(after).forEach((name, value) -> {
            if (!Objects.equals(old.get(name), value)) {
                changed.add(name);
            }
        });
        return changed;
    }
}
