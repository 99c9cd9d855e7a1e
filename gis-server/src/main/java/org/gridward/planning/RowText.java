package org.gridward.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gridward.geo.Crs;
import org.gridward.http.Geometries;
import org.gridward.http.ProblemException;
import org.gridward.model.AttributeValue;
import org.gridward.model.RowFaultException;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** The text of one row or operation: its members as JSON knows them, geometries read already, and where in the text each stands. */
final class RowText {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_CHARACTERS = 2_000;
    /** Control characters (U+001F joins keys, U+0000 can't be stored) and halves of surrogate pairs. */
    private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private final JsonParser in;
    private final Crs crs;
    private final String root;
    private final Map<String, String> places = new HashMap<>();
    private Map<String, @Nullable Object> members = Map.of();

    private RowText(JsonParser in, String root, Crs crs) {
        this.in = in;
        this.root = root;
        this.crs = crs;
    }

    /** @param root path of the object in the body; empty when it is the body */
    static RowText read(JsonParser in, String root, Crs crs) {
        RowText text = new RowText(in, root, crs);
        text.places.put("", text.here());
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw text.wrong("", null, new Text("须为对象", "must be an object"));
        }
        text.members = text.object("", 1);
        return text;
    }

    /** By name; may be taken from. */
    Map<String, @Nullable Object> members() {
        return members;
    }

    String requireText(String member, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw value == null
                ? wrong(member, null, new Text("缺少该成员", "is missing"))
                : wrong(member, value, new Text("须为文本", "must be a text"));
    }

    ProblemException problem(RowFaultException fault) {
        return fault.isUnknown()
                ? ProblemException.unknownParameter(named(fault.path()), sentence(fault.path(), fault.reason()))
                : wrong(fault.path(), fault.value(), fault.reason());
    }

    ProblemException unknown(String member, List<String> known) {
        String all = String.join(", ", known);
        return ProblemException.unknownParameter(
                named(member), sentence(member, new Text("不认识的成员；可用：" + all, "is not known; known are " + all)));
    }

    ProblemException wrong(String path, @Nullable Object value, Text reason) {
        return ProblemException.invalidParameter(
                named(path), value == null ? null : value.toString(), sentence(path, reason));
    }

    private Text sentence(String path, Text reason) {
        String subject = (named(path).isEmpty() ? "body" : named(path)) + placeOf(path);
        return new Text(subject + " " + reason.zh(), subject + " " + reason.en());
    }

    private String named(String path) {
        return root.isEmpty() || path.isEmpty() ? root + path : root + "." + path;
    }

    /** Of the member, or of the nearest object or list round it when it is not there. */
    private String placeOf(String path) {
        String known = path;
        while (!places.containsKey(known)) {
            known = known.substring(0, Math.max(0, Math.max(known.lastIndexOf('.'), known.lastIndexOf('['))));
        }
        return places.getOrDefault(known, "");
    }

    private String here() {
        TokenStreamLocation place = in.currentTokenLocation();
        return place.getLineNr() < 1 ? "" : " (" + place.getLineNr() + ":" + place.getColumnNr() + ")";
    }

    private Map<String, @Nullable Object> object(String path, int depth) {
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            String inner = path.isEmpty() ? name : path + "." + name;
            boolean twice = read.containsKey(name);
            in.nextToken();
            places.put(inner, here());
            if (twice) {
                throw wrong(inner, null, new Text("重复给出", "is given twice"));
            }
            read.put(name, value(name, inner, depth));
        }
        return read;
    }

    private @Nullable Object value(String name, String path, int depth) {
        if (depth > MAX_DEPTH) {
            throw wrong(path, null, new Text("嵌套过深", "is nested too deep"));
        }
        return switch (in.currentToken()) {
            case START_OBJECT -> geometryOrObject(name, path, depth);
            case START_ARRAY -> list(name, path, depth);
            case VALUE_STRING -> usable(path, in.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(path);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /** In rows and operations a name says what geometry is under it. */
    private Object geometryOrObject(String name, String path, int depth) {
        return switch (name) {
            case "shape", "strip", "ground" -> Geometries.readShape(named(path), in, crs);
            case "lines" ->
                path.endsWith("]")
                        ? Geometries.readLine(named(path), in, crs)
                        : Geometries.readLines(named(path), in, crs);
            case "line", "stretch" -> Geometries.readLine(named(path), in, crs);
            case "border" -> isInRow(path) ? object(path, depth + 1) : Geometries.readLine(named(path), in, crs);
            case "seat", "at" -> Geometries.readPoint(named(path), in, crs);
            default -> object(path, depth + 1);
        };
    }

    /** Rows name a border by its grids, operations by its line. */
    private boolean isInRow(String path) {
        return ("." + named(path)).contains(".row.");
    }

    private List<@Nullable Object> list(String name, String path, int depth) {
        List<@Nullable Object> elements = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            String element = path + "[" + elements.size() + "]";
            places.put(element, here());
            elements.add(value(name, element, depth + 1));
        }
        return elements;
    }

    private Object number(String path) {
        if (in.getStringLength() > AttributeValue.MAX_NUMBER_LENGTH) {
            throw wrong(path, null, new Text("数字过长", "has too many digits"));
        }
        return in.getDecimalValue();
    }

    private String usable(String path, String text) {
        if (text.length() > MAX_CHARACTERS || UNUSABLE.matcher(text).find() || !text.equals(text.strip())) {
            throw wrong(
                    path,
                    text.length() > MAX_CHARACTERS ? null : text,
                    new Text(
                            "至多 " + MAX_CHARACTERS + " 个字符，首尾不得有空白，不得含控制字符",
                            "may have at most " + MAX_CHARACTERS
                                    + " characters, no blank at an end and no control character"));
        }
        return text;
    }
}
