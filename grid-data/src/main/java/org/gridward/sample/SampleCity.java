package org.gridward.sample;

import java.util.List;
import org.gridward.model.Row;

/**
 * A city ready to be loaded, edition by edition.
 *
 * @param source what the load is called in a draft's log: {@code sample:huangpu}
 * @param editions at least one, in the order in which they take effect, each complete
 */
public record SampleCity(String source, String title, List<SampleEdition> editions) {
    public SampleCity {
        editions = List.copyOf(editions);
    }

    public SampleEdition latest() {
        return editions.get(editions.size() - 1);
    }

    /** Those of the latest edition. */
    public Iterable<Row> rows() {
        return latest().rows();
    }
}
