package org.gridward.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridward.geo.GeoJsonException.Problem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads and writes GeoJSON geometries (RFC 7946) as a stream. Reading counts vertices and depth as it goes, so a hostile
 * text fails before it fills the memory.
 */
public final class GeoJson {
    private static final int MULTI_POLYGON_DEPTH = 4;

    private GeoJson() {}

    /** Writes a Polygon or MultiPolygon in that system; rings closed, shells counter-clockwise. */
    public static void writeShape(JsonGenerator out, Shape shape, Crs crs) {
        out.writeStartObject();
        boolean single = shape.polygonCount() == 1;
        out.writeStringProperty("type", single ? "Polygon" : "MultiPolygon");
        out.writeArrayPropertyStart("coordinates");
        for (int p = 0; p < shape.polygonCount(); p++) {
            if (!single) {
                out.writeStartArray();
            }
            for (int r = 0; r < shape.ringCount(p); r++) {
                writeRing(out, shape.ring(p, r), crs);
            }
            if (!single) {
                out.writeEndArray();
            }
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** Writes a MultiLineString in that system; each line is x0, y0, x1, y1, … in lattice steps. */
    public static void writeLines(JsonGenerator out, List<int[]> lines, Crs crs) {
        out.writeStartObject();
        out.writeStringProperty("type", "MultiLineString");
        out.writeArrayPropertyStart("coordinates");
        for (int[] line : lines) {
            out.writeStartArray();
            for (int i = 0; i < line.length; i += 2) {
                writeVertex(out, line[i], line[i + 1], crs);
            }
            out.writeEndArray();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** Writes a MultiPolygon of polygons in lattice steps whose corners may lie between them. */
    public static void writePieces(JsonGenerator out, List<Polygon> steps, Crs crs) {
        out.writeStartObject();
        out.writeStringProperty("type", "MultiPolygon");
        out.writeArrayPropertyStart("coordinates");
        for (Polygon piece : steps) {
            out.writeStartArray();
            writeRing(out, piece.getExteriorRing(), true, crs);
            for (int hole = 0; hole < piece.getNumInteriorRing(); hole++) {
                writeRing(out, piece.getInteriorRingN(hole), false, crs);
            }
            out.writeEndArray();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void writeRing(JsonGenerator out, LinearRing ring, boolean counterClockwise, Crs crs) {
        boolean asItIs = Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise;
        out.writeStartArray();
        for (Coordinate corner : (asItIs ? ring : ring.reverse()).getCoordinates()) {
            Xy pair = crs.fromPosition(Position.ofSteps(corner.x, corner.y));
            out.writeStartArray();
            out.writeNumber(pair.x());
            out.writeNumber(pair.y());
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private static void writeRing(JsonGenerator out, int[] ring, Crs crs) {
        out.writeStartArray();
        for (int i = 0; i < ring.length; i += 2) {
            writeVertex(out, ring[i], ring[i + 1], crs);
        }
        writeVertex(out, ring[0], ring[1], crs);
        out.writeEndArray();
    }

    private static void writeVertex(JsonGenerator out, int x, int y, Crs crs) {
        Xy pair = crs.fromPosition(Position.ofLattice(x, y));
        out.writeStartArray();
        out.writeNumber(pair.x());
        out.writeNumber(pair.y());
        out.writeEndArray();
    }

    /**
     * Reads a Polygon or MultiPolygon; the parser stands on its opening brace and is left on its closing one. Heights
     * are dropped, other members skipped. Numbers are taken as they are: {@code 1e400} comes out infinite.
     *
     * @throws GeoJsonException for another type, another nesting, a ring of fewer than four positions, too many vertices
     */
    public static RawShape readShape(JsonParser in, int maxVertices) {
        return new ShapeReader(in, maxVertices).read();
    }

    /** One reading; holds what was seen so far because {@code type} may come after {@code coordinates}. */
    private static final class ShapeReader {
        private final JsonParser in;
        private final int maxVertices;
        private int vertices;
        private @Nullable String type;
        private @Nullable Object coordinates;

        ShapeReader(JsonParser in, int maxVertices) {
            this.in = in;
            this.maxVertices = maxVertices;
        }

        RawShape read() {
            if (in.currentToken() != JsonToken.START_OBJECT) {
                throw bad(Problem.NO_OBJECT, "A geometry must be an object");
            }
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                in.nextToken();
                if (name.equals("type")) {
                    type = in.currentToken() == JsonToken.VALUE_STRING ? in.getString() : "?";
                } else if (name.equals("coordinates")) {
                    coordinates = readArray(1);
                } else {
                    in.skipChildren();
                }
            }
            return shape();
        }

        private RawShape shape() {
            if (coordinates instanceof double[][] rings && "Polygon".equals(type)) {
                return new RawShape(new double[][][] {rings});
            }
            if (coordinates instanceof double[][][] polygons && "MultiPolygon".equals(type)) {
                return new RawShape(polygons);
            }
            throw bad(
                    Problem.OTHER_TYPE, "Expected a Polygon or MultiPolygon with its coordinates, found type " + type);
        }

        /** A ring, a list of rings or a list of polygons, whichever the nesting shows. */
        private Object readArray(int depth) {
            if (in.currentToken() != JsonToken.START_ARRAY || depth > MULTI_POLYGON_DEPTH) {
                throw bad(Problem.OTHER_NESTING, "Coordinates must be nested as in a Polygon or MultiPolygon");
            }
            List<Object> parts = new ArrayList<>();
            double[] positions = new double[16];
            int used = 0;
            JsonToken token;
            while ((token = in.nextToken()) != JsonToken.END_ARRAY) {
                if (token != JsonToken.START_ARRAY) {
                    return position();
                }
                Object part = readArray(depth + 1);
                if (part instanceof Xy pair) {
                    if (used == positions.length) {
                        positions = Arrays.copyOf(positions, used * 2);
                    }
                    positions[used++] = pair.x();
                    positions[used++] = pair.y();
                } else {
                    parts.add(part);
                }
            }
            return used > 0 ? ring(positions, used, parts) : nested(parts);
        }

        private Xy position() {
            if (++vertices > maxVertices) {
                throw bad(Problem.TOO_MANY_VERTICES, "More than " + maxVertices + " vertices in one geometry");
            }
            double x = number();
            in.nextToken();
            double y = number();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                number();
            }
            return new Xy(x, y);
        }

        private double number() {
            if (!in.currentToken().isNumeric()) {
                throw bad(Problem.NO_NUMBER, "A position must be two or three numbers");
            }
            return in.getDoubleValue();
        }

        private double[] ring(double[] positions, int used, List<Object> parts) {
            if (!parts.isEmpty()) {
                throw bad(Problem.NO_POSITION, "A ring must hold positions only");
            }
            if (used < 8) {
                throw bad(Problem.SHORT_RING, "A ring needs four positions, the last equal to the first");
            }
            return Arrays.copyOf(positions, used);
        }

        private Object nested(List<Object> parts) {
            if (!parts.isEmpty() && parts.stream().allMatch(double[].class::isInstance)) {
                return parts.toArray(double[][]::new);
            }
            if (!parts.isEmpty() && parts.stream().allMatch(double[][].class::isInstance)) {
                return parts.toArray(double[][][]::new);
            }
            throw bad(Problem.OTHER_NESTING, "Coordinates must be nested as in a Polygon or MultiPolygon");
        }

        private GeoJsonException bad(Problem problem, String message) {
            return new GeoJsonException(problem, message, in.currentTokenLocation());
        }
    }
}
