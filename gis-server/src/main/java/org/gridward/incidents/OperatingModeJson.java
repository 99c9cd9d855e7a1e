package org.gridward.incidents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.gridward.model.LedgerEntry;
import org.gridward.model.ModeDeclared;
import org.gridward.model.OperatingMode;
import org.jspecify.annotations.Nullable;

/**
 * A declared operating mode.
 *
 * @param number of the entry in the ledger
 * @param layer of the grid on whose ground it holds, together with grid; absent: on all ground
 * @param to absent: until it is ended
 * @param replaces number of the entry that it ended or changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OperatingModeJson(
        int number,
        OperatingMode mode,
        @Nullable String layer,
        @Nullable String grid,
        String reason,
        OffsetDateTime from,
        @Nullable OffsetDateTime to,
        OffsetDateTime recordedAt,
        String recordedBy,
        @Nullable Integer replaces) {
    static OperatingModeJson of(LedgerEntry entry, ModeDeclared declared, ZoneId zone) {
        return new OperatingModeJson(
                entry.number(),
                declared.mode(),
                declared.layer(),
                declared.grid(),
                declared.reason(),
                entry.validFrom().atZone(zone).toOffsetDateTime(),
                entry.validTo() == null ? null : entry.validTo().atZone(zone).toOffsetDateTime(),
                entry.recordedAt().atZone(zone).toOffsetDateTime(),
                entry.recordedBy(),
                entry.replaces());
    }
}
