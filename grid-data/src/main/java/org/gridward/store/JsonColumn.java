package org.gridward.store;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Small lists and maps as JSON text in a column; nothing at all as null. Reading throws when the text is no such JSON. */
final class JsonColumn {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonColumn() {}

    static String write(Consumer<JsonGenerator> body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            body.accept(out);
        }
        return text.toString();
    }

    /** An array of objects; members that are null are left out. */
    static @Nullable String writeObjects(List<? extends Map<String, ? extends @Nullable Object>> objects) {
        if (objects.isEmpty()) {
            return null;
        }
        return write(out -> {
            out.writeStartArray();
            for (Map<String, ? extends @Nullable Object> object : objects) {
                out.writeStartObject();
                object.forEach((name, value) -> writeMember(out, name, value));
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    private static void writeMember(JsonGenerator out, String name, @Nullable Object value) {
        if (value instanceof Boolean bool) {
            out.writeBooleanProperty(name, bool);
        } else if (value instanceof Integer number) {
            out.writeNumberProperty(name, number);
        } else if (value != null) {
            out.writeStringProperty(name, value.toString());
        }
    }

    /** The members of each object as text. */
    static List<Map<String, String>> readObjects(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<Map<String, String>> objects = new ArrayList<>();
        try (JsonParser in = parser(text)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> members = new TreeMap<>();
                while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = in.currentName();
                    in.nextToken();
                    members.put(name, in.getString());
                }
                objects.add(members);
            }
        }
        return objects;
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
