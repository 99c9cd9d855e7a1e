package org.gridward.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.gridward.http.EditionRef;
import org.gridward.http.Reading;
import org.jspecify.annotations.Nullable;

/** What the client sent, as sent; what the server filled in stands in headers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AskedJson(
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Double x,
        @Nullable Double y,
        @Nullable String crs,
        @Nullable Double accuracyMeters,
        @Nullable String asOf,
        @Nullable String knownAt,
        @Nullable String matter,
        @Nullable String catalogue,
        @Nullable String domain,
        @Nullable String severity,
        @Nullable String discoveredBy,
        @Schema(type = "string") @Nullable EditionRef edition) {
    static AskedJson of(ResolveQuery query, Reading reading) {
        return new AskedJson(
                query.lon(),
                query.lat(),
                query.x(),
                query.y(),
                query.crs(),
                query.accuracy(),
                reading.asOf(),
                reading.knownAt(),
                query.matter(),
                query.catalogue(),
                query.domain(),
                query.severity(),
                query.discoveredBy(),
                reading.edition());
    }
}
