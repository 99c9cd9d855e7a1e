package org.gridward.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gridward.geo.Position;
import org.gridward.load.LoadReport;
import org.gridward.load.LoadReport.LayerCount;
import org.gridward.load.NodingReport;
import org.gridward.load.NodingReport.NodedGrid;
import org.gridward.load.NodingReport.NodedLayer;
import org.gridward.model.Edition;
import org.gridward.model.Finding;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import org.gridward.topology.FamilyNoding.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a report that {@code ReportJson} wrote on a server, so that it is printed as one made here. */
final class ServerReport {
    private ServerReport() {}

    /** @param edition what the server says of the edition that was published */
    static LoadReport read(JsonNode report, Optional<JsonNode> edition) {
        return new LoadReport(
                report.path("layers").valueStream().map(ServerReport::layer).toList(),
                report.path("findings").valueStream().map(ServerReport::finding).toList(),
                report.path("errors").asLong(),
                report.path("warnings").asLong(),
                noding(report.path("noding")),
                Optional.ofNullable(text(report, "draft")),
                edition.map(ServerReport::edition));
    }

    private static LayerCount layer(JsonNode layer) {
        return new LayerCount(
                layer.path("layer").asString(),
                layer.path("file").asString(),
                layer.path("features").asLong(),
                layer.path("grids").asLong(),
                layer.path("rows").asLong());
    }

    private static Finding finding(JsonNode finding) {
        return new Finding(
                finding.path("code").asString(),
                Finding.Severity.valueOf(finding.path("severity").asString()),
                row(finding),
                finding.has("lon")
                        ? new Position(
                                finding.path("lon").asDouble(),
                                finding.path("lat").asDouble())
                        : null,
                finding.has("source") ? words(finding.path("source")) : null,
                words(finding.path("message")));
    }

    private static @Nullable RowKey row(JsonNode finding) {
        String row = text(finding, "row");
        if (row != null) {
            String[] words = row.split(" ", 2);
            return RowKey.of(RowKey.Kind.valueOf(words[0]), List.of(words[1].split(":", -1)));
        }
        String layer = text(finding, "layer");
        String grid = text(finding, "grid");
        if (layer == null) {
            return null;
        }
        return grid == null ? RowKey.layer(layer) : RowKey.grid(layer, grid);
    }

    private static NodingReport noding(JsonNode noding) {
        return new NodingReport(
                noding.path("limitMeters").asDouble(),
                noding.path("layers")
                        .valueStream()
                        .map(ServerReport::nodedLayer)
                        .toList(),
                noding.path("grids").valueStream().map(ServerReport::nodedGrid).toList());
    }

    private static NodedLayer nodedLayer(JsonNode layer) {
        return new NodedLayer(
                layer.path("layer").asString(),
                layer.path("changed").asLong(),
                layer.path("changedStored").asLong(),
                layer.path("stayed").asLong(),
                layer.path("maxMeters").asDouble(),
                layer.path("meanMeters").asDouble());
    }

    private static NodedGrid nodedGrid(JsonNode grid) {
        return new NodedGrid(
                grid.path("layer").asString(),
                grid.path("grid").asString(),
                grid.path("changed").asBoolean(),
                grid.path("stored").asBoolean(),
                Outcome.valueOf(grid.path("outcome").asString()),
                grid.path("maxMeters").asDouble(Double.POSITIVE_INFINITY),
                grid.path("meanMeters").asDouble(Double.POSITIVE_INFINITY));
    }

    private static Edition edition(JsonNode edition) {
        return new Edition(
                edition.path("number").asInt(),
                edition.path("base").asInt(),
                edition.path("successorOf").asInt(0),
                moment(edition.path("effectiveFrom")),
                moment(edition.path("publishedAt")),
                edition.has("cancelledAt") ? moment(edition.path("cancelledAt")) : null,
                edition.path("hash").asString(),
                edition.path("title").asString(),
                text(edition, "note"),
                text(edition, "documentNumber"));
    }

    private static Instant moment(JsonNode moment) {
        return OffsetDateTime.parse(moment.asString()).toInstant();
    }

    private static Text words(JsonNode text) {
        return new Text(text.path("zh").asString(), text.path("en").asString());
    }

    private static @Nullable String text(JsonNode object, String name) {
        return object.has(name) ? object.path(name).asString() : null;
    }
}
