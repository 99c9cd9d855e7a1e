package org.gridward.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gridward.geo.Crs;
import org.gridward.geo.GeoJson;
import org.gridward.geo.GeoJsonLines;
import org.gridward.geo.Line;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import tools.jackson.core.JsonGenerator;

/** Writes what {@code RowMembers} says and the like: maps, lists, numbers, truths, geometries; all else as its text. */
public final class JsonValues {
    private JsonValues() {}

    /** @param crs of the geometries */
    public static void write(JsonGenerator out, Object value, Crs crs) {
        if (value instanceof Map<?, ?> members) {
            out.writeStartObject();
            members.forEach((name, member) -> {
                out.writeName(name.toString());
                write(out, member, crs);
            });
            out.writeEndObject();
        } else if (value instanceof List<?> elements) {
            out.writeStartArray();
            elements.forEach(element -> write(out, element, crs));
            out.writeEndArray();
        } else if (value instanceof Number number) {
            write(out, number);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else {
            writeGeometryOrText(out, value, crs);
        }
    }

    private static void write(JsonGenerator out, Number number) {
        if (number instanceof Double real) {
            out.writeNumber(real);
        } else if (number instanceof BigDecimal exact) {
            out.writeNumber(exact.toPlainString());
        } else {
            out.writeNumber(number.longValue());
        }
    }

    private static void writeGeometryOrText(JsonGenerator out, Object value, Crs crs) {
        if (value instanceof Shape shape) {
            GeoJson.writeShape(out, shape, crs);
        } else if (value instanceof Line line) {
            GeoJsonLines.writeLine(out, line, crs);
        } else if (value instanceof Position place) {
            GeoJsonLines.writePoint(out, place, crs);
        } else {
            out.writeString(value.toString());
        }
    }
}
