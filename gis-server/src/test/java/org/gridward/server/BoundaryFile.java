package org.gridward.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridward.geo.Crs;
import org.gridward.geo.GeoJson;
import org.gridward.geo.Lattice;
import org.gridward.model.Grid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GeoJSON files of the tests, written, and read again without any of the product's readers. */
final class BoundaryFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final GeometryFactory STEPS = new GeometryFactory();

    private BoundaryFile() {}

    static void write(Path file, List<Grid> grids) throws IOException {
        try (var out = Files.newOutputStream(file);
                JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            for (Grid grid : grids) {
                json.writeStartObject();
                json.writeStringProperty("type", "Feature");
                json.writeObjectPropertyStart("properties");
                json.writeStringProperty("code", grid.code());
                json.writeEndObject();
                json.writeName("geometry");
                GeoJson.writeShape(json, grid.shape(), Crs.WGS84);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** Code → ground in lattice steps. */
    static Map<String, MultiPolygon> read(Path file, String codeField) throws IOException {
        Map<String, MultiPolygon> grounds = new TreeMap<>();
        for (JsonNode feature : JSON.readTree(Files.readAllBytes(file)).path("features")) {
            JsonNode coordinates = feature.at("/geometry/coordinates");
            List<Polygon> polygons = new ArrayList<>();
            if (feature.at("/geometry/type").asString().equals("Polygon")) {
                polygons.add(polygon(coordinates));
            } else {
                coordinates.forEach(polygon -> polygons.add(polygon(polygon)));
            }
            grounds.put(
                    feature.path("properties").path(codeField).asString(),
                    STEPS.createMultiPolygon(polygons.toArray(Polygon[]::new)));
        }
        return grounds;
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> read = new ArrayList<>();
        rings.forEach(ring -> read.add(ring(ring)));
        return STEPS.createPolygon(read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode ring) {
        List<Coordinate> vertices = new ArrayList<>();
        for (JsonNode position : ring) {
            Coordinate vertex = new Coordinate(
                    Math.rint(position.get(0).asDouble() * Lattice.STEPS_PER_DEGREE),
                    Math.rint(position.get(1).asDouble() * Lattice.STEPS_PER_DEGREE));
            if (vertices.isEmpty() || !vertices.get(vertices.size() - 1).equals2D(vertex)) {
                vertices.add(vertex);
            }
        }
        return STEPS.createLinearRing(vertices.toArray(Coordinate[]::new));
    }
}
