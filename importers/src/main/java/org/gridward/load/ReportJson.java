package org.gridward.load;

import java.io.OutputStream;
import org.gridward.geo.Position;
import org.gridward.load.LoadReport.LayerCount;
import org.gridward.load.NodingReport.NodedGrid;
import org.gridward.load.NodingReport.NodedLayer;
import org.gridward.model.Finding;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A report as JSON: the same from the command line and from the server. What is absent is left out. */
public final class ReportJson {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final double MILLIMETERS = 1_000;

    private ReportJson() {}

    /** One object; the stream is flushed, not closed. */
    public static void write(LoadReport report, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            write(report, json);
        }
    }

    /** One object, as a value of whatever is being written. */
    public static void write(LoadReport report, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("errors", report.errors());
        json.writeNumberProperty("warnings", report.warnings());
        report.draftId().ifPresent(id -> json.writeStringProperty("draft", id));
        report.edition().ifPresent(edition -> {
            json.writeObjectPropertyStart("edition");
            json.writeNumberProperty("number", edition.number());
            json.writeStringProperty("effectiveFrom", edition.effectiveFrom().toString());
            json.writeStringProperty("hash", edition.hash());
            json.writeEndObject();
        });
        json.writeArrayPropertyStart("layers");
        report.layers().forEach(layer -> write(layer, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("findings");
        report.findings().forEach(finding -> write(finding, json));
        json.writeEndArray();
        write(report.noding(), json);
        json.writeEndObject();
    }

    private static void write(LayerCount layer, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("layer", layer.layer());
        json.writeStringProperty("file", layer.file());
        json.writeNumberProperty("features", layer.features());
        json.writeNumberProperty("grids", layer.grids());
        json.writeNumberProperty("rows", layer.rows());
        json.writeEndObject();
    }

    private static void write(Finding finding, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("code", finding.code());
        json.writeStringProperty("severity", finding.severity().name());
        RowKey row = finding.row();
        if (row != null) {
            writeRow(row, json);
        }
        Position place = finding.place();
        if (place != null) {
            json.writeNumberProperty("lon", place.lon());
            json.writeNumberProperty("lat", place.lat());
        }
        Text source = finding.source();
        if (source != null) {
            write("source", source, json);
        }
        write("message", finding.message(), json);
        json.writeEndObject();
    }

    /** A grid and a layer by the names that URLs have for them, any other row by its kind and key. */
    private static void writeRow(RowKey row, JsonGenerator json) {
        if (row.kind() == RowKey.Kind.GRID) {
            json.writeStringProperty("layer", row.listParts().get(0));
            json.writeStringProperty("grid", row.listParts().get(1));
        } else if (row.kind() == RowKey.Kind.LAYER) {
            json.writeStringProperty("layer", row.key());
        } else {
            json.writeStringProperty("row", row.toString());
        }
    }

    private static void write(String name, Text text, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("zh", text.zh());
        json.writeStringProperty("en", text.en());
        json.writeEndObject();
    }

    private static void write(NodingReport noding, JsonGenerator json) {
        json.writeObjectPropertyStart("noding");
        json.writeNumberProperty("limitMeters", noding.limitMeters());
        json.writeArrayPropertyStart("layers");
        noding.layers().forEach(layer -> write(layer, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("grids");
        noding.grids().forEach(grid -> write(grid, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(NodedLayer layer, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("layer", layer.layer());
        json.writeNumberProperty("changed", layer.changed());
        json.writeNumberProperty("changedStored", layer.changedStored());
        json.writeNumberProperty("stayed", layer.stayed());
        writeMeters("maxMeters", layer.maxMeters(), json);
        writeMeters("meanMeters", layer.meanMeters(), json);
        json.writeEndObject();
    }

    private static void write(NodedGrid grid, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("layer", grid.layer());
        json.writeStringProperty("grid", grid.code());
        json.writeStringProperty("outcome", grid.outcome().name());
        json.writeBooleanProperty("changed", grid.changed());
        json.writeBooleanProperty("stored", grid.stored());
        writeMeters("maxMeters", grid.maxMeters(), json);
        writeMeters("meanMeters", grid.meanMeters(), json);
        json.writeEndObject();
    }

    /** To a tenth of a millimetre; JSON has no infinity, so a distance that can't be told is left out. */
    private static void writeMeters(String name, double meters, JsonGenerator json) {
        if (Double.isFinite(meters)) {
            json.writeNumberProperty(name, Math.rint(meters * 10 * MILLIMETERS) / (10 * MILLIMETERS));
        }
    }
}
