package org.gridward.imports;

import org.gridward.model.Edition;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The report of an attempt that published its draft and did not live to tell. */
final class PublishedReport {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PublishedReport() {}

    /** @param filled the report as it was before the publication */
    static String of(String filled, Edition edition) {
        ObjectNode report = (ObjectNode) JSON.readTree(filled);
        report.remove("draft");
        report.putObject("edition")
                .put("number", edition.number())
                .put("effectiveFrom", edition.effectiveFrom().toString())
                .put("hash", edition.hash());
        return JSON.writeValueAsString(report);
    }
}
