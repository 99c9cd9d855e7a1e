package org.gridward.sample;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridward.model.Row;

/**
 * A city ready to be loaded, edition by edition.
 *
 * @param source what the load is called in a draft's log: {@code sample:huangpu}
 * @param editions at least one, each complete, in the order in which they are published: first in that in which they take
 *     effect; those that follow correct what was told of a time before
 */
public record SampleCity(String source, String title, List<SampleEdition> editions) {
    public SampleCity {
        editions = List.copyOf(editions);
    }

    /** The one that takes effect last. */
    public SampleEdition latest() {
        return findInForce(Instant.MAX, editions.size()).orElseThrow();
    }

    /** The one that holds at a moment, as known when the first so many are published. */
    public Optional<SampleEdition> findInForce(Instant moment, int published) {
        return editions.subList(0, published).stream()
                .filter(edition -> !edition.effectiveFrom().isAfter(moment))
                .reduce((one, other) -> other.effectiveFrom().isBefore(one.effectiveFrom()) ? one : other);
    }

    /** How many there are before the first that corrects. */
    int countBeforeCorrections() {
        int count = 1;
        while (count < editions.size()
                && editions.get(count)
                        .effectiveFrom()
                        .isAfter(editions.get(count - 1).effectiveFrom())) {
            count++;
        }
        return count;
    }

    /** Those of the latest edition. */
    public Iterable<Row> rows() {
        return latest().rows();
    }
}
