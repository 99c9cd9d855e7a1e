package org.gridward.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All editions of a database on their two clocks: when they hold in the world and when they were known. Immutable. */
public final class EditionTimeline {
    private static final Comparator<Edition> IN_FORCE_ORDER =
            Comparator.comparing(Edition::effectiveFrom).thenComparing(Edition::number);

    private final List<Edition> editions;

    public EditionTimeline(Collection<Edition> editions) {
        this.editions =
                editions.stream().sorted(Comparator.comparing(Edition::number)).toList();
    }

    /** By number. */
    public List<Edition> listEditions() {
        return editions;
    }

    public Optional<Edition> findByNumber(int number) {
        return editions.stream().filter(e -> e.number() == number).findFirst();
    }

    /** The greatest number, 0 when there is none. */
    public int latestNumber() {
        return editions.isEmpty() ? 0 : editions.get(editions.size() - 1).number();
    }

    /**
     * The moment {@code now} by a clock that may be behind the clocks of other nodes: what has been published is known,
     * so it is never before the last publication.
     */
    public Instant known(Instant now) {
        return editions.stream()
                .map(Edition::publishedAt)
                .filter(now::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    /**
     * The edition in force at {@code asOf} as known at {@code knownAt}: of those published and not cancelled by then, the
     * one with the greatest (effectiveFrom, number) that had begun. A moment equal to either clock counts as reached.
     */
    public Optional<Edition> findInForce(Instant asOf, Instant knownAt) {
        return editions.stream()
                .filter(e -> !e.publishedAt().isAfter(knownAt))
                .filter(e -> e.cancelledAt() == null || e.cancelledAt().isAfter(knownAt))
                .filter(e -> !e.effectiveFrom().isAfter(asOf))
                .max(IN_FORCE_ORDER);
    }
}
