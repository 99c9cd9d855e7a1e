package org.gridward.store;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gridward.model.Attribute;
import org.gridward.model.AttributeValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Attributes as they stand in a column: values as a JSON object in the order of their names, {@code {"built": true,
 * "people": 1200}}; declarations as an array of objects; nothing at all as null. Reading throws when the text is no such
 * JSON.
 */
final class AttributeText {
    private static final JsonFactory JSON = new JsonFactory();

    private AttributeText() {}

    static @Nullable String write(SortedMap<String, AttributeValue> values) {
        if (values.isEmpty()) {
            return null;
        }
        return write(out -> {
            out.writeStartObject();
            values.forEach((name, value) -> {
                out.writeName(name);
                write(out, value);
            });
            out.writeEndObject();
        });
    }

    private static void write(JsonGenerator out, AttributeValue value) {
        if (value instanceof AttributeValue.TextValue text) {
            out.writeString(text.text());
        } else if (value instanceof AttributeValue.BooleanValue bool) {
            out.writeBoolean(bool.value());
        } else {
            out.writeNumber(value.canonicalText());
        }
    }

    static SortedMap<String, AttributeValue> read(@Nullable String text) {
        if (text == null) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, AttributeValue> values = new TreeMap<>();
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                values.put(name, readValue(in, in.nextToken()));
            }
        }
        return values;
    }

    private static AttributeValue readValue(JsonParser in, JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> AttributeValue.of(in.getString());
            case VALUE_TRUE, VALUE_FALSE -> AttributeValue.of(token == JsonToken.VALUE_TRUE);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> AttributeValue.of(new BigDecimal(in.getString()));
            default -> throw new IllegalArgumentException("an attribute is " + token);
        };
    }

    static @Nullable String write(List<Attribute> declared) {
        if (declared.isEmpty()) {
            return null;
        }
        return write(out -> {
            out.writeStartArray();
            declared.forEach(attribute -> write(out, attribute));
            out.writeEndArray();
        });
    }

    private static void write(JsonGenerator out, Attribute attribute) {
        out.writeStartObject();
        out.writeStringProperty("name", attribute.name());
        out.writeStringProperty("type", attribute.type().name());
        if (attribute.unit() != null) {
            out.writeStringProperty("unit", attribute.unit());
        }
        out.writeBooleanProperty("additive", attribute.additive());
        out.writeEndObject();
    }

    static List<Attribute> readDeclared(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<Attribute> declared = new ArrayList<>();
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.START_OBJECT) {
                declared.add(readAttribute(in));
            }
        }
        return declared;
    }

    private static Attribute readAttribute(JsonParser in) {
        Map<String, String> members = new TreeMap<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            members.put(name, in.getString());
        }
        return new Attribute(
                members.getOrDefault("name", ""),
                Attribute.Type.valueOf(members.getOrDefault("type", "")),
                members.get("unit"),
                Boolean.parseBoolean(members.get("additive")));
    }

    private static String write(Consumer<JsonGenerator> body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            body.accept(out);
        }
        return text.toString();
    }
}
