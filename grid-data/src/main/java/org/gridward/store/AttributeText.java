package org.gridward.store;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridward.model.AttributeValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Values of attributes as a JSON object in the order of their names: {@code {"built":true,"people":1200}}. */
final class AttributeText {
    private AttributeText() {}

    static @Nullable String write(SortedMap<String, AttributeValue> values) {
        if (values.isEmpty()) {
            return null;
        }
        return JsonColumn.write(out -> {
            out.writeStartObject();
            values.forEach((name, value) -> {
                out.writeName(name);
                write(out, value);
            });
            out.writeEndObject();
        });
    }

    static void write(JsonGenerator out, AttributeValue value) {
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
        try (JsonParser in = JsonColumn.parser(text)) {
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
}
