package org.gridward.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gridward.geo.CoordinateException;
import org.gridward.geo.Crs;
import org.gridward.geo.GeoJson;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes GeoJSON features straight to the response, one at a time, so that a long list needs no memory of its own. */
public final class FeatureWriter {
    public static final String GEO_JSON = "application/geo+json";
    private static final JsonFactory JSON = new JsonFactory();

    private FeatureWriter() {}

    /** What a feature shows on the map. */
    public sealed interface Geometry {
        /** A Polygon or MultiPolygon. */
        record Ground(Shape shape) implements Geometry {}

        /** A MultiLineString; each line x0, y0, x1, y1, … in lattice steps. */
        record Lines(List<int[]> lines) implements Geometry {}

        /** A MultiPolygon in lattice steps whose corners may lie between them. */
        record Pieces(List<Polygon> steps) implements Geometry {}

        /** Nothing; the feature's geometry is null. */
        record None() implements Geometry {}
    }

    /** A feature: members of {@code properties} whose value is null are left out; they may be geometries, too. */
    public record Feature(String id, Map<String, ?> properties, Geometry geometry) {
        public Feature(String id, Map<String, ?> properties, Shape shape) {
            this(id, properties, new Geometry.Ground(shape));
        }
    }

    public static void writeFeature(HttpServletResponse response, Feature feature, Crs crs) throws IOException {
        requireGround(List.of(feature), crs);
        open(response, out -> write(out, feature, crs));
    }

    /** A collection; {@code head} holds members such as {@code note}, {@code next} links the following page. */
    public static void writeCollection(
            HttpServletResponse response, Map<String, ?> head, List<Feature> features, @Nullable String next, Crs crs)
            throws IOException {
        requireGround(features, crs);
        open(response, out -> {
            out.writeStartObject();
            out.writeStringProperty("type", "FeatureCollection");
            head.forEach((name, value) -> writeMember(out, name, value));
            if (next != null) {
                out.writeArrayPropertyStart("links");
                out.writeStartObject();
                out.writeStringProperty("rel", "next");
                out.writeStringProperty("type", GEO_JSON);
                out.writeStringProperty("href", next);
                out.writeEndObject();
                out.writeEndArray();
            }
            out.writeNumberProperty("numberReturned", features.size());
            out.writeArrayPropertyStart("features");
            features.forEach(feature -> write(out, feature, crs));
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    /** Asked before the first byte is out, because afterwards a problem can't be said any more. */
    private static void requireGround(List<Feature> features, Crs crs) {
        if (crs == Crs.WGS84) {
            return;
        }
        try {
            features.forEach(feature -> {
                requireGround(feature.geometry(), crs);
                feature.properties().values().forEach(value -> requireGround(value, crs));
            });
        } catch (CoordinateException outside) {
            throw outside(crs);
        }
    }

    static ProblemException outside(Crs crs) {
        return ProblemException.invalidParameter(
                "outCrs",
                crs.name(),
                new Text(
                        "所要的图形超出 " + crs.name() + " 的范围",
                        "The shapes asked for lie outside the ground of " + crs.name()));
    }

    private static void requireGround(@Nullable Object geometry, Crs crs) {
        if (geometry instanceof Geometry.Ground ground) {
            ground.shape().forEachSegment((ax, ay, bx, by) -> crs.fromPosition(Position.ofLattice(ax, ay)));
        } else if (geometry instanceof Geometry.Lines lines) {
            for (int[] line : lines.lines()) {
                for (int i = 0; i < line.length; i += 2) {
                    crs.fromPosition(Position.ofLattice(line[i], line[i + 1]));
                }
            }
        } else if (geometry instanceof Geometry.Pieces pieces) {
            for (Polygon piece : pieces.steps()) {
                for (Coordinate corner : piece.getCoordinates()) {
                    crs.fromPosition(Position.ofSteps(corner.x, corner.y));
                }
            }
        }
    }

    private static void open(HttpServletResponse response, Consumer<JsonGenerator> body) throws IOException {
        response.setContentType(GEO_JSON);
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), response.getOutputStream())) {
            body.accept(out);
        }
    }

    private static void write(JsonGenerator out, Feature feature, Crs crs) {
        out.writeStartObject();
        out.writeStringProperty("type", "Feature");
        out.writeStringProperty("id", feature.id());
        out.writeObjectPropertyStart("properties");
        feature.properties().forEach((name, value) -> {
            if (value instanceof Geometry geometry) {
                out.writeName(name);
                write(out, geometry, crs);
            } else {
                writeMember(out, name, value);
            }
        });
        out.writeEndObject();
        out.writeName("geometry");
        write(out, feature.geometry(), crs);
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, Geometry geometry, Crs crs) {
        if (geometry instanceof Geometry.Ground ground) {
            GeoJson.writeShape(out, ground.shape(), crs);
        } else if (geometry instanceof Geometry.Lines lines) {
            GeoJson.writeLines(out, lines.lines(), crs);
        } else if (geometry instanceof Geometry.Pieces pieces) {
            GeoJson.writePieces(out, pieces.steps(), crs);
        } else {
            out.writeNull();
        }
    }

    private static void writeMember(JsonGenerator out, String name, @Nullable Object value) {
        if (value != null) {
            out.writeName(name);
            JsonValues.write(out, value, Crs.WGS84);
        }
    }
}
