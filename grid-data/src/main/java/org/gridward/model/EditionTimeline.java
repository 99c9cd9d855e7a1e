package org.gridward.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Rises with every publication and every cancellation, as the store's revision does; 0 before the first. */
    public int revision() {
        return latestNumber()
                + (int) editions.stream().filter(e -> e.cancelledAt() != null).count();
    }

    /**
     * The moment {@code now} by a clock that may be behind the clocks of other nodes: what has been published is known,
     * so it is never before the last publication or cancellation.
     */
    public Instant known(Instant now) {
        return editions.stream()
                .map(e -> e.cancelledAt() == null ? e.publishedAt() : e.cancelledAt())
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

    /** When the edition in force at {@code asOf} gives way to the next in the world, as known then; empty: never. */
    public Optional<Instant> findNextStart(Instant asOf, Instant knownAt) {
        return editions.stream()
                .filter(e -> !e.publishedAt().isAfter(knownAt))
                .filter(e -> e.cancelledAt() == null || e.cancelledAt().isAfter(knownAt))
                .map(Edition::effectiveFrom)
                .filter(asOf::isBefore)
                .min(Comparator.naturalOrder());
    }

    /** The editions that hold one after the other in the world, as known then; each until the next begins. */
    public List<Edition> listSuccession(Instant knownAt) {
        return editions.stream()
                .sorted(IN_FORCE_ORDER)
                .filter(e -> findInForce(e.effectiveFrom(), knownAt).equals(Optional.of(e)))
                .toList();
    }

    /**
     * The later editions, as they follow each other, that a publication leaves behind: the scheduled ones, and with
     * {@code carryForward} those that have been in force since. Without it a publication for a past period ends where the
     * next edition begins, so it leaves none behind.
     *
     * @param from when the publication takes effect
     * @param now a moment at which all editions are known
     */
    public List<Edition> listOvertaken(Instant from, Instant now, boolean carryForward) {
        List<Edition> later = listStanding()
                .filter(e -> e.effectiveFrom().isAfter(from))
                .filter(e -> e.effectiveFrom().isAfter(now) || isInForceAtItsDate(e, now))
                .toList();
        boolean endsAtNext = !carryForward
                && later.stream()
                        .limit(1)
                        .anyMatch(next -> !next.effectiveFrom().isAfter(now));
        return endsAtNext ? List.of() : later;
    }

    private boolean isInForceAtItsDate(Edition edition, Instant now) {
        return findInForce(edition.effectiveFrom(), now).equals(Optional.of(edition));
    }

    /** Those that are neither cancelled nor replaced by a successor. */
    private Stream<Edition> listStanding() {
        Set<Integer> succeeded = editions.stream().map(Edition::successorOf).collect(Collectors.toSet());
        return editions.stream()
                .filter(e -> e.cancelledAt() == null && !succeeded.contains(e.number()))
                .sorted(IN_FORCE_ORDER);
    }

    /** The edition with that number, the editions it is a successor of, and its own successors; by number. */
    public List<Edition> listLine(int number) {
        Set<Integer> line = new HashSet<>(Set.of(number));
        for (int i = editions.size() - 1; i >= 0; i--) {
            Edition edition = editions.get(i);
            if (edition.successorOf() > 0 && line.contains(edition.number())) {
                line.add(edition.successorOf());
            }
        }
        editions.stream().filter(e -> line.contains(e.successorOf())).forEach(e -> line.add(e.number()));
        return editions.stream().filter(e -> line.contains(e.number())).toList();
    }

    /** The edition's base, the base of that, and so on to 0. */
    public List<Integer> listBases(Edition edition) {
        List<Integer> bases = new ArrayList<>();
        Optional<Edition> next = Optional.of(edition);
        while (next.isPresent()) {
            bases.add(next.get().base());
            next = findByNumber(next.get().base());
        }
        return bases;
    }
}
