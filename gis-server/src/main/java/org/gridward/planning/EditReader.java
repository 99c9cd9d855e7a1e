package org.gridward.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridward.draft.Edit;
import org.gridward.geo.Crs;
import org.gridward.http.Coordinates;
import org.gridward.http.JsonBody;
import org.gridward.model.Row;
import org.gridward.model.RowFaultException;
import org.gridward.model.RowKey;
import org.gridward.model.RowReader;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads what somebody wants done to a draft: one operation, or {@code {"operations": […]}}. The member {@code crs} of
 * the body names the coordinate system of all shapes in it, wherever it stands.
 */
final class EditReader {
    static final int MAX_EDITS = 1_000;
    private static final String OPERATIONS = "operations";
    private static final String OPERATION = "operation";
    private static final String CRS = "crs";
    private static final String ROW = "row";

    private final RowText text;

    private EditReader(RowText text) {
        this.text = text;
    }

    /** @throws org.gridward.http.ProblemException that names the first member that is wrong, its value and its place */
    static List<Edit> read(byte[] body) {
        return open(body, EditReader::edits);
    }

    /** What of a body is not an edit itself reads those in it with the reader. */
    interface Reading<T> {
        T read(EditReader reader, Map<String, @Nullable Object> members);
    }

    static <T> T open(byte[] body, Reading<T> reading) {
        Crs crs = JsonBody.read(body, EditReader::readCrs);
        return JsonBody.read(body, in -> {
            RowText text = RowText.read(in, "", crs);
            text.members().remove(CRS);
            return reading.read(new EditReader(text), text.members());
        });
    }

    /** Before all else, because it may come last. */
    private static Crs readCrs(JsonParser in) {
        Crs found = Coordinates.crs(CRS, null);
        if (in.currentToken() == JsonToken.START_OBJECT) {
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isCrs = in.currentName().equals(CRS);
                if (in.nextToken() == JsonToken.VALUE_STRING && isCrs) {
                    found = Coordinates.crs(CRS, in.getString());
                }
                in.skipChildren();
            }
        } else {
            in.skipChildren();
        }
        return found;
    }

    private List<Edit> edits(Map<String, @Nullable Object> members) {
        if (!members.containsKey(OPERATIONS)) {
            return List.of(edit(members, ""));
        }
        List<Edit> edits = list(OPERATIONS, members.remove(OPERATIONS));
        requireNoOther("", members, List.of(OPERATIONS, CRS));
        return edits;
    }

    /** The edits of a list; at least one. */
    List<Edit> list(String path, @Nullable Object value) {
        if (!(value instanceof List<?> elements) || elements.isEmpty() || elements.size() > MAX_EDITS) {
            throw text.wrong(
                    path,
                    null,
                    new Text("须为 1 到 " + MAX_EDITS + " 个操作的列表", "must be a list of 1 to " + MAX_EDITS + " operations"));
        }
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            String element = path + "[" + i + "]";
            edits.add(edit(object(element, elements.get(i)), element));
        }
        return edits;
    }

    Map<String, @Nullable Object> object(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> members = new HashMap<>();
            map.forEach((name, member) -> members.put(name.toString(), member));
            return members;
        }
        throw text.wrong(path, value instanceof List ? null : value, new Text("须为对象", "must be an object"));
    }

    void requireNoOther(String path, Map<String, @Nullable Object> left, List<String> known) {
        left.keySet().stream().sorted().findFirst().ifPresent(other -> {
            throw text.unknown(inner(path, other), known);
        });
    }

    int requireNumber(String path, @Nullable Object value) {
        if (value instanceof BigDecimal number && number.scale() <= 0 && number.precision() < 10) {
            return number.intValueExact();
        }
        throw text.wrong(path, value instanceof BigDecimal ? null : value, new Text("须为整数", "must be a whole number"));
    }

    RowText text() {
        return text;
    }

    private Edit edit(Map<String, @Nullable Object> members, String path) {
        String name = text.requireText(inner(path, OPERATION), members.remove(OPERATION));
        try {
            return switch (name) {
                case "put" -> new Edit.Put(row(takeRow(members, path), inner(path, ROW)));
                case "remove" -> new Edit.Remove(RowJson.readKey(text, takeRow(members, path), inner(path, ROW)));
                default -> new Edit.Execute(OperationKinds.toModel(RowReader.read(typeOf(name, path), members, path)));
            };
        } catch (RowFaultException fault) {
            throw text.problem(fault);
        }
    }

    private Class<? extends Record> typeOf(String name, String path) {
        return OperationKinds.findType(name).orElseThrow(() -> {
            List<String> names = new ArrayList<>(OperationKinds.listNames());
            names.addAll(List.of("put", "remove"));
            return text.wrong(inner(path, OPERATION), name, new Text("应为 " + names + " 之一", "must be one of " + names));
        });
    }

    private Map<String, @Nullable Object> takeRow(Map<String, @Nullable Object> members, String path) {
        Map<String, @Nullable Object> row = object(inner(path, ROW), members.remove(ROW));
        requireNoOther(path, members, List.of(OPERATION, ROW));
        return row;
    }

    private Row row(Map<String, @Nullable Object> members, String path) {
        RowKey.Kind kind = RowJson.takeKind(text, members, path);
        return (Row) RowReader.read(kind.type().asSubclass(Record.class), members, path);
    }

    private static String inner(String path, String member) {
        return path.isEmpty() ? member : path + "." + member;
    }
}
