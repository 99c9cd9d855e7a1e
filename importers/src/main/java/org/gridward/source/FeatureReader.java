package org.gridward.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridward.geo.GeoJson;
import org.gridward.geo.GeoJsonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads one Feature after the other. A bad geometry is skipped and told, so that the rest of the file is read too. */
final class FeatureReader {
    private static final int MAX_VERTICES = 1_000_000;
    private static final int MAX_PROPERTIES = 1_000;

    private final JsonParser in;
    private int count;

    FeatureReader(JsonParser in) {
        this.in = in;
    }

    /** The parser stands on the opening brace and is left on the closing one. */
    RawFeature read() {
        int line = in.currentTokenLocation().getLineNr();
        Map<String, String> properties = Map.of();
        RawGeometry geometry = new RawGeometry.Absent();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "geometry" -> geometry = readGeometry();
                case "properties" -> properties = readProperties();
                default -> in.skipChildren();
            }
        }
        return new RawFeature(++count, line, properties, geometry);
    }

    Map<String, String> readProperties() {
        Map<String, String> properties = new LinkedHashMap<>();
        if (in.currentToken() != JsonToken.START_OBJECT) {
            in.skipChildren();
            return properties;
        }
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            JsonToken value = in.nextToken();
            if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                if (properties.size() == MAX_PROPERTIES) {
                    throw new StreamConstraintsException(
                            "More than " + MAX_PROPERTIES + " properties in one feature", in.currentTokenLocation());
                }
                // The text of a number as it stands in the file: 310101 must not become 3.10101E5.
                properties.put(name, in.getString());
            } else {
                in.skipChildren();
            }
        }
        return Collections.unmodifiableMap(properties);
    }

    RawGeometry readGeometry() {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            return new RawGeometry.Absent();
        }
        if (in.currentToken() != JsonToken.START_OBJECT) {
            RawGeometry wrong = malformed();
            in.skipChildren();
            return wrong;
        }
        int depth = in.streamReadContext().getNestingDepth();
        GeometryType type = new GeometryType(in, depth);
        try {
            return new RawGeometry.Polygons(GeoJson.readShape(type, MAX_VERTICES));
        } catch (GeoJsonException e) {
            while (in.streamReadContext().getNestingDepth() >= depth) {
                type.nextToken();
            }
            return type.findOther()
                    .<RawGeometry>map(RawGeometry.OtherType::new)
                    .orElseGet(() -> new RawGeometry.Malformed(
                            e.problem(), String.valueOf(e.getMessage()), e.line(), e.column()));
        }
    }

    private RawGeometry malformed() {
        var where = in.currentTokenLocation();
        return new RawGeometry.Malformed(
                GeoJsonException.Problem.NO_OBJECT,
                "A geometry must be an object",
                where.getLineNr(),
                where.getColumnNr());
    }
}
