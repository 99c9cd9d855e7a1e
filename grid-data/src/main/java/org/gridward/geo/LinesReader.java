package org.gridward.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gridward.geo.GeoJsonException.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One reading of all lines that a GeoJSON object holds, in their order; properties and other members are skipped. */
final class LinesReader {
    private static final Set<String> HOLDERS = Set.of("Feature", "FeatureCollection", "GeometryCollection");
    private static final Set<String> LINES = Set.of("LineString", "MultiLineString");
    private static final int MAX_DEPTH = 8;

    private final JsonParser in;
    private final Crs crs;
    private final int maxVertices;
    private final List<Line> lines = new ArrayList<>();
    private int vertices;

    LinesReader(JsonParser in, Crs crs, int maxVertices) {
        this.in = in;
        this.crs = crs;
        this.maxVertices = maxVertices;
    }

    List<Line> read() {
        readObject(1);
        if (lines.isEmpty()) {
            throw bad(Problem.OTHER_TYPE, "Expected lines, found none");
        }
        return lines;
    }

    private void readObject(int depth) {
        if (in.currentToken() != JsonToken.START_OBJECT || depth > MAX_DEPTH) {
            throw bad(Problem.NO_OBJECT, "A geometry must be an object");
        }
        @Nullable String type = null;
        boolean hasLines = false;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "type" -> type = in.currentToken() == JsonToken.VALUE_STRING ? in.getString() : "?";
                case "coordinates" -> {
                    hasLines = true;
                    readCoordinates();
                }
                case "geometry" -> readObject(depth + 1);
                case "geometries", "features" -> readObjects(depth + 1);
                default -> in.skipChildren();
            }
        }
        if (type == null || !(hasLines ? LINES : HOLDERS).contains(type)) {
            throw bad(Problem.OTHER_TYPE, "Expected lines, found type " + type);
        }
    }

    private void readObjects(int depth) {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw bad(Problem.OTHER_NESTING, "Expected a list of features or geometries");
        }
        while (in.nextToken() != JsonToken.END_ARRAY) {
            readObject(depth);
        }
    }

    /** Positions are one line, lists of positions several. */
    private void readCoordinates() {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw nesting();
        }
        List<Integer> steps = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (in.currentToken() != JsonToken.START_ARRAY) {
                throw nesting();
            }
            if (in.nextToken() == JsonToken.START_ARRAY) {
                readLine();
            } else {
                readPosition(steps);
            }
        }
        if (!steps.isEmpty()) {
            addLine(steps);
        }
    }

    /** From the first position's bracket to the end of the list of positions. */
    private void readLine() {
        List<Integer> steps = new ArrayList<>();
        do {
            if (in.currentToken() != JsonToken.START_ARRAY) {
                throw nesting();
            }
            in.nextToken();
            readPosition(steps);
        } while (in.nextToken() != JsonToken.END_ARRAY);
        addLine(steps);
    }

    /** From the first number to the end of the position. */
    private void readPosition(List<Integer> steps) {
        if (++vertices > maxVertices) {
            throw bad(Problem.TOO_MANY_VERTICES, "More than " + maxVertices + " vertices in one geometry");
        }
        double x = number();
        in.nextToken();
        double y = number();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            number();
        }
        Position place = crs.toPosition(x, y);
        steps.add(place.latticeX());
        steps.add(place.latticeY());
    }

    private double number() {
        if (!in.currentToken().isNumeric()) {
            throw bad(Problem.NO_NUMBER, "A position must be two or three numbers");
        }
        return in.getDoubleValue();
    }

    private void addLine(List<Integer> steps) {
        try {
            lines.add(Line.of(steps.stream().mapToInt(Integer::intValue).toArray()));
        } catch (IllegalArgumentException e) {
            throw bad(Problem.SHORT_LINE, "A line needs two different positions");
        }
    }

    private GeoJsonException nesting() {
        return bad(Problem.OTHER_NESTING, "Coordinates must be nested as in a LineString or MultiLineString");
    }

    private GeoJsonException bad(Problem problem, String message) {
        return new GeoJsonException(problem, message, in.currentTokenLocation());
    }
}
