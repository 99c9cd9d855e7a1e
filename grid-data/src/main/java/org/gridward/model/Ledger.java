package org.gridward.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The entries of the ledger up to one number. What it answers depends on that number and the moment only. Immutable. */
public final class Ledger {
    public static final Ledger EMPTY = new Ledger(List.of());

    private final List<LedgerEntry> entries;
    private final List<LedgerEntry> standing;

    /** @param entries by number, from 1 on without gaps */
    public Ledger(List<LedgerEntry> entries) {
        this.entries = List.copyOf(entries);
        Set<Integer> replaced = new HashSet<>();
        entries.forEach(entry -> replaced.add(entry.replaces()));
        standing = entries.stream()
                .filter(entry -> !replaced.contains(entry.number()))
                .toList();
    }

    /** The greatest number, 0 when it is empty. */
    public int number() {
        return entries.size();
    }

    /** All of them, by number. */
    public List<LedgerEntry> listEntries() {
        return entries;
    }

    public Optional<LedgerEntry> findEntry(int number) {
        return number < 1 || number > entries.size() ? Optional.empty() : Optional.of(entries.get(number - 1));
    }

    /** Those that no other replaces, by number. */
    public List<LedgerEntry> listStanding() {
        return standing;
    }

    /** With entries that come after its own. */
    public Ledger with(List<LedgerEntry> later) {
        return later.isEmpty()
                ? this
                : new Ledger(Stream.concat(entries.stream(), later.stream()).toList());
    }

    /** What had been recorded by then; a moment equal to the recording counts as reached. */
    public Ledger knownAt(Instant knownAt) {
        int known = entries.size();
        while (known > 0 && entries.get(known - 1).recordedAt().isAfter(knownAt)) {
            known--;
        }
        return known == entries.size() ? this : new Ledger(entries.subList(0, known));
    }

    /** The moment {@code now} by a clock that may be behind: never before the last entry. */
    public Instant known(Instant now) {
        return entries.isEmpty() || entries.get(entries.size() - 1).recordedAt().isBefore(now)
                ? now
                : entries.get(entries.size() - 1).recordedAt();
    }

    /** The mode of a place in these grids: emergency where any entry says so. */
    public OperatingMode modeAt(Instant asOf, Collection<Grid> chain) {
        boolean emergency = standing.stream()
                .filter(entry -> entry.isValidAt(asOf))
                .anyMatch(entry -> entry.fact() instanceof ModeDeclared declared
                        && declared.mode() == OperatingMode.EMERGENCY
                        && declared.covers(chain));
        return emergency ? OperatingMode.EMERGENCY : OperatingMode.NORMAL;
    }

    /** The first moment after {@code asOf} at which an entry begins or ends to count. */
    public Optional<Instant> findNextChange(Instant asOf) {
        return standing.stream()
                .flatMap(entry -> Stream.of(entry.validFrom(), entry.validTo()))
                .filter(Objects::nonNull)
                .filter(asOf::isBefore)
                .min(Comparator.naturalOrder());
    }
}
