package org.gridward.lookup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridward.http.ProblemException;
import org.gridward.http.RowProblem;
import org.gridward.lookup.NdjsonBatch.JsonRows;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Batches as a GeoJSON collection of points; their properties are what a row may say beside its place. */
final class GeoJsonBatch {
    static final String MEDIA_TYPE = "application/geo+json";
    private static final String ID = "id";

    private GeoJsonBatch() {}

    static final class Source implements BatchSource {
        private final JsonParser parser;
        private final ObjectReader features;
        private int feature;
        private boolean broken;

        /** @throws ProblemException 400 when it is no collection of features */
        Source(InputStream in, JsonMapper json) {
            this.features = json.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            this.parser = json.createParser(in);
            try {
                if (!findFeatures()) {
                    throw notACollection();
                }
            } catch (JacksonException unreadable) {
                throw notACollection();
            }
        }

        private boolean findFeatures() {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isFeatures = parser.currentName().equals("features");
                JsonToken value = parser.nextToken();
                if (isFeatures) {
                    return value == JsonToken.START_ARRAY;
                }
                parser.skipChildren();
            }
            return false;
        }

        private static ProblemException notACollection() {
            return ProblemException.invalidParameter(
                    "body",
                    null,
                    new Text("须为 GeoJSON FeatureCollection", "The body must be a GeoJSON FeatureCollection"));
        }

        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public @Nullable BatchRow next() {
            if (broken) {
                return null;
            }
            feature++;
            try {
                return parser.nextToken() == JsonToken.END_ARRAY ? null : row(features.readValue(parser));
            } catch (JacksonException unreadable) {
                broken = true;
                return new BatchRow(
                        feature,
                        Map.of(),
                        ProblemException.invalidParameter(
                                "body", null, new Text("从此处起不是可读的 JSON", "From here on this is no readable JSON")));
            }
        }

        private BatchRow row(JsonNode node) {
            JsonNode coordinates = node.path("geometry").path("coordinates");
            boolean isPoint = node.path("geometry").path("type").asString("").equals("Point")
                    && coordinates.path(0).isNumber()
                    && coordinates.path(1).isNumber();
            BatchRow said = node.path("properties").isObject()
                    ? JsonRows.row(feature, node.path("properties"))
                    : new BatchRow(feature, new LinkedHashMap<>(), null);
            if (!node.path(ID).isMissingNode() && !node.path(ID).isContainer()) {
                said.values().put(ID, node.path(ID).asString());
            }
            if (!isPoint) {
                return new BatchRow(
                        feature,
                        said.values(),
                        ProblemException.invalidParameter(
                                "geometry", null, new Text("geometry 须为 Point", "geometry must be a Point")));
            }
            said.values().put("lon", coordinates.path(0).asString());
            said.values().put("lat", coordinates.path(1).asString());
            return said;
        }

        @Override
        public void close() {
            parser.close();
        }
    }

    /** Each answer is the member {@code resolution} of its feature's properties, or the problem its member {@code error}. */
    static final class Sink implements BatchSink {
        private final JsonGenerator out;

        Sink(OutputStream stream, JsonMapper json) {
            out = json.createGenerator(stream);
            out.writeStartObject();
            out.writeStringProperty("type", "FeatureCollection");
            out.writeArrayPropertyStart("features");
        }

        @Override
        public void write(BatchRow row, ResolutionJson answer) {
            writeFeature(row, "resolution", answer);
        }

        @Override
        public void write(BatchRow row, RowProblem problem) {
            writeFeature(row, "error", problem);
        }

        private void writeFeature(BatchRow row, String name, Object value) {
            out.writeStartObject();
            out.writeStringProperty("type", "Feature");
            String id = row.values().get(ID);
            if (id != null) {
                out.writeStringProperty(ID, id);
            }
            out.writeName("geometry");
            writePoint(row);
            out.writeObjectPropertyStart("properties");
            out.writeNumberProperty("line", row.line());
            row.values().forEach((member, text) -> {
                if (!List.of(ID, "lon", "lat").contains(member)) {
                    out.writeStringProperty(member, text);
                }
            });
            out.writePOJOProperty(name, value);
            out.writeEndObject();
            out.writeEndObject();
        }

        private void writePoint(BatchRow row) {
            Double lon = number(row.values().get("lon"));
            Double lat = number(row.values().get("lat"));
            if (lon == null || lat == null) {
                out.writeNull();
                return;
            }
            out.writeStartObject();
            out.writeStringProperty("type", "Point");
            out.writeArrayPropertyStart("coordinates");
            out.writeNumber(lon);
            out.writeNumber(lat);
            out.writeEndArray();
            out.writeEndObject();
        }

        private static @Nullable Double number(@Nullable String text) {
            try {
                return text == null ? null : Double.valueOf(text);
            } catch (NumberFormatException notANumber) {
                return null;
            }
        }

        @Override
        public void close() throws IOException {
            out.writeEndArray();
            out.writeEndObject();
            out.close();
        }
    }
}
