package org.gridward.planning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridward.geo.Crs;
import org.gridward.http.JsonValues;
import org.gridward.model.Row;
import org.gridward.model.RowFaultException;
import org.gridward.model.RowKey;
import org.gridward.model.RowMembers;
import org.gridward.model.RowReader;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Rows of every kind as JSON objects: {@code row} says the kind, the other members are those of the record, absent
 * rather than null. Grids have no number here, and shapes, lines and positions are GeoJSON. What is wrong with a row is
 * a problem that names the member by its path, what it holds and the place in the text.
 */
final class RowJson {
    private static final String KIND = "row";

    private RowJson() {}

    /** @param crs of the geometries */
    static void write(JsonGenerator out, Row row, Crs crs) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(KIND, row.key().kind());
        members.putAll(RowMembers.of((Record) row));
        JsonValues.write(out, members, crs);
    }

    /** The kind and the members that make the key. */
    static void write(JsonGenerator out, RowKey key) {
        JsonValues.write(out, members(key), Crs.WGS84);
    }

    /** The same, not written yet. */
    static Map<String, Object> members(RowKey key) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(KIND, key.kind());
        List<String> parts = key.listParts();
        for (int i = 0; i < parts.size(); i++) {
            members.put(key.kind().parts().get(i), parts.get(i));
        }
        return members;
    }

    /**
     * A row. The parser stands on the opening brace and is left on the closing one.
     *
     * @param path of this object in the body, such as {@code operations[0].row}; empty when it is the body
     * @param crs of the geometries
     */
    static Row read(JsonParser in, String path, Crs crs) {
        RowText text = RowText.read(in, path, crs);
        RowKey.Kind kind = takeKind(text, text.members(), "");
        try {
            return RowReader.read(kind, text.members());
        } catch (RowFaultException e) {
            throw text.problem(e);
        }
    }

    /** The key of a row: its kind and the members that make the key, no others. */
    static RowKey readKey(JsonParser in, String path) {
        RowText text = RowText.read(in, path, Crs.WGS84);
        return readKey(text, text.members(), "");
    }

    /**
     * The same from members that were read already.
     *
     * @param path of their object in the text; empty when it is the text's own
     */
    static RowKey readKey(RowText text, Map<String, ? extends @Nullable Object> members, String path) {
        Map<String, @Nullable Object> left = new HashMap<>(members);
        RowKey.Kind kind = takeKind(text, left, path);
        List<String> parts = kind.parts().stream()
                .map(part -> text.requireText(inner(path, part), left.remove(part)))
                .toList();
        left.keySet().stream().sorted().findFirst().ifPresent(other -> {
            throw text.unknown(inner(path, other), kind.parts());
        });
        return RowKey.of(kind, parts);
    }

    /** The kind that the members say; it is no longer among them then. */
    static RowKey.Kind takeKind(RowText text, Map<String, ? extends @Nullable Object> members, String path) {
        String member = inner(path, KIND);
        String name = text.requireText(member, members.remove(KIND));
        return Arrays.stream(RowKey.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> text.wrong(
                        member,
                        name,
                        new Text(
                                "应为 " + Arrays.toString(RowKey.Kind.values()) + " 之一",
                                "must be one of " + Arrays.toString(RowKey.Kind.values()))));
    }

    private static String inner(String path, String member) {
        return path.isEmpty() ? member : path + "." + member;
    }
}
