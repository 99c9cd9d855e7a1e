package org.gridward.geo;

import java.util.ArrayList;
import java.util.List;
import org.gridward.geo.GeoJsonException.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads and writes GeoJSON LineStrings and Points as {@link GeoJson} does shapes. */
public final class GeoJsonLines {
    private static final String LINE = "LineString";
    private static final String POINT = "Point";

    private GeoJsonLines() {}

    /** Writes a LineString in that system. */
    public static void writeLine(JsonGenerator out, Line line, Crs crs) {
        out.writeStartObject();
        out.writeStringProperty("type", LINE);
        out.writeArrayPropertyStart("coordinates");
        for (int i = 0; i < line.vertexCount(); i++) {
            writePosition(out, Position.ofLattice(line.x(i), line.y(i)), crs);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** Writes a Point in that system. */
    public static void writePoint(JsonGenerator out, Position place, Crs crs) {
        out.writeStartObject();
        out.writeStringProperty("type", POINT);
        out.writeName("coordinates");
        writePosition(out, place, crs);
        out.writeEndObject();
    }

    private static void writePosition(JsonGenerator out, Position place, Crs crs) {
        Xy pair = crs.fromPosition(place);
        out.writeStartArray();
        out.writeNumber(pair.x());
        out.writeNumber(pair.y());
        out.writeEndArray();
    }

    /**
     * Reads a LineString and rounds it to the lattice; the parser stands on its opening brace and is left on its closing
     * one.
     *
     * @throws GeoJsonException for another type, another nesting, too many vertices, or a line with fewer than two
     *     different ones on the lattice
     * @throws CoordinateException for the first vertex that is no place in that system
     */
    public static Line readLine(JsonParser in, Crs crs, int maxVertices) {
        List<Xy> positions = read(in, LINE, maxVertices);
        int[] steps = new int[positions.size() * 2];
        for (int i = 0; i < positions.size(); i++) {
            Position place =
                    crs.toPosition(positions.get(i).x(), positions.get(i).y());
            steps[2 * i] = place.latticeX();
            steps[2 * i + 1] = place.latticeY();
        }
        try {
            return Line.of(steps);
        } catch (IllegalArgumentException e) {
            throw bad(in, Problem.SHORT_LINE, "A line needs two different positions");
        }
    }

    /**
     * Reads all lines of a LineString, a MultiLineString, or a feature or collection of them, as {@link #readLine} does
     * one.
     *
     * @param maxVertices of all together
     */
    public static List<Line> readLines(JsonParser in, Crs crs, int maxVertices) {
        return new LinesReader(in, crs, maxVertices).read();
    }

    /**
     * Reads a Point; the parser stands on its opening brace and is left on its closing one.
     *
     * @throws GeoJsonException for another type or another nesting
     * @throws CoordinateException when it is no place in that system
     */
    public static Position readPoint(JsonParser in, Crs crs) {
        Xy pair = read(in, POINT, 1).get(0);
        return crs.toPosition(pair.x(), pair.y());
    }

    private static List<Xy> read(JsonParser in, String wanted, int maxVertices) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw bad(in, Problem.NO_OBJECT, "A geometry must be an object");
        }
        @Nullable String type = null;
        List<Xy> positions = List.of();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            if (name.equals("type")) {
                type = in.currentToken() == JsonToken.VALUE_STRING ? in.getString() : "?";
            } else if (name.equals("coordinates")) {
                positions = readCoordinates(in, wanted, maxVertices);
            } else {
                in.skipChildren();
            }
        }
        if (!wanted.equals(type) || positions.isEmpty()) {
            throw bad(in, Problem.OTHER_TYPE, "Expected a " + wanted + " with its coordinates, found type " + type);
        }
        return positions;
    }

    private static List<Xy> readCoordinates(JsonParser in, String wanted, int maxVertices) {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw bad(in, Problem.OTHER_NESTING, "Coordinates must be nested as in a " + wanted);
        }
        List<Xy> positions = new ArrayList<>();
        if (wanted.equals(POINT)) {
            in.nextToken();
            positions.add(readNumbers(in));
            return positions;
        }
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (in.currentToken() != JsonToken.START_ARRAY) {
                throw bad(in, Problem.OTHER_NESTING, "Coordinates must be nested as in a " + wanted);
            }
            if (positions.size() == maxVertices) {
                throw bad(in, Problem.TOO_MANY_VERTICES, "More than " + maxVertices + " vertices in one geometry");
            }
            in.nextToken();
            positions.add(readNumbers(in));
        }
        return positions;
    }

    /** From the first number to the end of the array; heights are dropped. */
    private static Xy readNumbers(JsonParser in) {
        double x = number(in);
        in.nextToken();
        double y = number(in);
        while (in.nextToken() != JsonToken.END_ARRAY) {
            number(in);
        }
        return new Xy(x, y);
    }

    private static double number(JsonParser in) {
        if (!in.currentToken().isNumeric()) {
            throw bad(in, Problem.NO_NUMBER, "A position must be two or three numbers");
        }
        return in.getDoubleValue();
    }

    private static GeoJsonException bad(JsonParser in, Problem problem, String message) {
        return new GeoJsonException(problem, message, in.currentTokenLocation());
    }
}
