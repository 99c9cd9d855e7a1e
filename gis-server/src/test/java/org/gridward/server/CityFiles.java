package org.gridward.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridward.geo.Crs;
import org.gridward.geo.GeoJson;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.sample.CityGenerator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A generated city as a GeoJSON file per layer and a mapping file. */
final class CityFiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CityFiles() {}

    /** Returns the mapping file. Parents stand in the property {@code parent}. */
    static Path write(Path folder, long seed, int gridCount) throws IOException {
        List<Layer> layers = new ArrayList<>();
        Map<String, JsonGenerator> files = new LinkedHashMap<>();
        for (Row row : CityGenerator.generate(seed, gridCount).rows()) {
            if (row instanceof Layer layer) {
                layers.add(layer);
                files.put(layer.code(), begin(folder.resolve(layer.code() + ".geojson")));
            } else if (row instanceof Grid grid) {
                write(grid, files.get(grid.layer()));
            }
        }
        for (JsonGenerator file : files.values()) {
            file.writeEndArray();
            file.writeEndObject();
            file.close();
        }
        return writeMapping(folder.resolve("mapping.json"), layers);
    }

    private static JsonGenerator begin(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        JsonGenerator json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeArrayPropertyStart("features");
        return json;
    }

    private static void write(Grid grid, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("code", grid.code());
        json.writeStringProperty("name", grid.name());
        json.writeStringProperty("kind", grid.kind());
        json.writeStringProperty("parent", grid.parent());
        json.writeEndObject();
        json.writeName("geometry");
        GeoJson.writeShape(json, grid.shape(), Crs.WGS84);
        json.writeEndObject();
    }

    private static Path writeMapping(Path file, List<Layer> layers) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(Files.newOutputStream(file))) {
            json.writeStartObject();
            json.writeStringProperty("title", "A generated city");
            json.writeStringProperty("effectiveFrom", "2026-01-01");
            json.writeArrayPropertyStart("layers");
            layers.forEach(layer -> write(layer, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        return file;
    }

    private static void write(Layer layer, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("file", layer.code() + ".geojson");
        json.writeStringProperty("layer", layer.code());
        json.writeStringProperty("policy", layer.policy().name());
        json.writeStringProperty("codeField", "code");
        json.writeStringProperty("nameField", "name");
        if (!layer.kinds().isEmpty()) {
            json.writeStringProperty("kindField", "kind");
        }
        if (layer.parent() != null) {
            json.writeStringProperty("parent", layer.parent());
            json.writeStringProperty("parentField", "parent");
        }
        json.writeEndObject();
    }
}
