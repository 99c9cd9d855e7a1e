package org.gridward.store;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gridward.geo.Crs;
import org.gridward.geo.GeoJsonLines;
import org.gridward.geo.Line;
import org.gridward.model.RowMembers;
import org.gridward.model.RowReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Lists of small records as JSON text in a column, an empty list as null. Lines in them are GeoJSON in degrees, so that
 * other programs can read them. Reading throws when the text is no such JSON.
 */
final class JsonColumn {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int MAX_VERTICES = Integer.MAX_VALUE;

    private JsonColumn() {}

    static String write(Consumer<JsonGenerator> body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            body.accept(out);
        }
        return text.toString();
    }

    static @Nullable String writeList(List<? extends Record> records) {
        return records.isEmpty() ? null : write(out -> write(out, RowMembers.listOf(records)));
    }

    static <R extends Record> List<R> readList(Class<R> type, @Nullable String text) {
        if (text == null) {
            return List.of();
        }
        try (JsonParser in = parser(text)) {
            in.nextToken();
            return RowReader.readList(type, readElements(in));
        }
    }

    private static void write(JsonGenerator out, Object value) {
        if (value instanceof Map<?, ?> members) {
            out.writeStartObject();
            members.forEach((name, member) -> {
                out.writeName(name.toString());
                write(out, member);
            });
            out.writeEndObject();
        } else if (value instanceof List<?> elements) {
            out.writeStartArray();
            elements.forEach(element -> write(out, element));
            out.writeEndArray();
        } else if (value instanceof Line line) {
            GeoJsonLines.writeLine(out, line, Crs.WGS84);
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else {
            out.writeString(value.toString());
        }
    }

    private static List<Object> readElements(JsonParser in) {
        List<Object> elements = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(in, ""));
        }
        return elements;
    }

    private static Object read(JsonParser in, String name) {
        return switch (in.currentToken()) {
            case START_OBJECT ->
                name.equals("line") || name.equals("stretch")
                        ? GeoJsonLines.readLine(in, Crs.WGS84, MAX_VERTICES)
                        : readMembers(in);
            case START_ARRAY -> readElements(in);
            case VALUE_STRING -> in.getString();
            case VALUE_TRUE, VALUE_FALSE -> in.getBooleanValue();
            default -> in.getDecimalValue();
        };
    }

    private static Map<String, Object> readMembers(JsonParser in) {
        Map<String, Object> members = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            members.put(name, read(in, name));
        }
        return members;
    }

    /** Objects as maps, arrays as lists, numbers as {@link BigDecimal}. */
    static @Nullable Object readTree(String text) {
        try (JsonParser in = parser(text)) {
            return readTree(in, in.nextToken());
        }
    }

    private static @Nullable Object readTree(JsonParser in, JsonToken token) {
        switch (token) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> members = new TreeMap<>();
                while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = in.currentName();
                    members.put(name, readTree(in, in.nextToken()));
                }
                return members;
            }
            case START_ARRAY -> {
                List<@Nullable Object> elements = new ArrayList<>();
                for (JsonToken next = in.nextToken(); next != JsonToken.END_ARRAY; next = in.nextToken()) {
                    elements.add(readTree(in, next));
                }
                return elements;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                return new BigDecimal(in.getString());
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return token == JsonToken.VALUE_TRUE;
            }
            case VALUE_NULL -> {
                return null;
            }
            default -> {
                return in.getString();
            }
        }
    }

    static JsonParser parser(String text) {
        return JSON.createParser(ObjectReadContext.empty(), text);
    }
}
