package org.gridward.live;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The few editions in memory: those last used. Safe for any thread. */
final class HeldEditions {
    private static final int MAX_EDITIONS = 4;

    /** In order of last use; the eldest goes first. */
    private final Map<Integer, HeldEdition> editions = new LinkedHashMap<>(16, 0.75f, true);

    synchronized Optional<HeldEdition> find(int number) {
        return Optional.ofNullable(editions.get(number));
    }

    /** Likely the one that differs least. */
    synchronized Optional<HeldEdition> findNearest(int number) {
        return editions.keySet().stream()
                .min(Comparator.comparing(held -> Math.abs(held - number)))
                .map(editions::get);
    }

    synchronized void hold(HeldEdition edition) {
        editions.put(edition.number(), edition);
        while (editions.size() > MAX_EDITIONS) {
            editions.remove(editions.keySet().iterator().next());
        }
    }

    synchronized void forget(int number) {
        editions.remove(number);
    }
}
