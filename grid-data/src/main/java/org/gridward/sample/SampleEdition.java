package org.gridward.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gridward.model.Row;

/**
 * All that one edition of a sample says.
 *
 * @param note says in Chinese and English that the geometry is invented, and what else is
 * @param rows layers, grids coarse to fine and by code, then all others by key. Rows are made as they are read and the
 *     same each time; each iterator is for one thread
 */
public record SampleEdition(Instant effectiveFrom, String title, String note, Iterable<Row> rows) {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** @param more what is inferred or invented beside the geometry, in both languages */
    static SampleEdition from(LocalDate day, String title, String more, Iterable<Row> rows) {
        return new SampleEdition(
                day.atStartOfDay(ZONE).toInstant(),
                title,
                CityGenerator.NOTE + (more.isEmpty() ? "" : " " + more),
                rows);
    }
}
