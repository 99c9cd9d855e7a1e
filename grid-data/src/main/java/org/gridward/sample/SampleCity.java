package org.gridward.sample;

import java.time.Instant;
import org.gridward.model.Row;

/**
 * A city ready to be loaded as an edition.
 *
 * @param source what the load is called in a draft's log: {@code sample:huangpu}
 * @param note says in Chinese and English that the geometry is invented; goes into the edition
 * @param rows layers, grids coarse to fine and by code, units, assignments, schemes. Rows are made as they are read
 *     and the same each time; each iterator is for one thread
 */
public record SampleCity(String source, String title, String note, Instant effectiveFrom, Iterable<Row> rows) {}
