package org.gridward.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules of the two clocks once more, slowly: every edition keeps all its values, days are whole numbers, successors
 * come of a merge of three complete states. Answers acts as {@link ClockBench} does.
 */
final class ClockTwin {
    /** {@code cancelledOn} is {@link Integer#MAX_VALUE} for never. */
    record State(
            int number, int base, int successorOf, int from, int knownOn, int cancelledOn, Map<String, String> values) {
        State cancelled(int day) {
            return new State(number, base, successorOf, from, knownOn, day, values);
        }
    }

    record Proposal(int base, int from, List<String> changes) {}

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    private List<State> editions = new ArrayList<>();

    List<State> editions() {
        return editions;
    }

    /** Of those published and not cancelled by then, the greatest (from, number) among those that had begun. */
    Optional<State> inForce(int asOf, int knownOn) {
        State best = null;
        for (State state : editions) {
            boolean counts = state.knownOn <= knownOn && state.cancelledOn > knownOn && state.from <= asOf;
            if (counts && (best == null || state.from >= best.from)) {
                best = state;
            }
        }
        return Optional.ofNullable(best);
    }

    Map<String, String> valuesOf(int number) {
        return number == 0 ? Map.of() : editions.get(number - 1).values;
    }

    int baseFor(int from, int now) {
        return inForce(from, now).map(State::number).orElse(0);
    }

    String publish(int now, Proposal draft, boolean carryForward) {
        return attempt(() -> {
            Map<String, String> values = NamedValues.apply(valuesOf(draft.base), draft.changes);
            if (hasErrors(values)) {
                throw new Refused("errors");
            }
            int base = baseFor(draft.from, now);
            if (base != draft.base) {
                throw new Refused("moved " + base);
            }
            List<State> overtaken = overtaken(draft.from, now, carryForward);
            int number = add(draft.base, 0, draft.from, now, values);
            Map<Integer, Integer> moved = new HashMap<>();
            for (int old = draft.base; old > 0; old = editions.get(old - 1).base) {
                moved.put(old, number);
            }
            moved.put(0, number);
            overtaken.forEach(state -> succeed(state, moved, now));
        });
    }

    String cancel(int now, int number) {
        return attempt(() -> {
            State state = editions.get(number - 1);
            if (state.cancelledOn <= now) {
                throw new Refused("cancelled");
            }
            if (state.from <= now) {
                throw new Refused("begun");
            }
            int first = firstOfLine(number);
            List<State> line = editions.stream()
                    .filter(e -> firstOfLine(e.number) == first)
                    .toList();
            int below = line.get(line.size() - 1).base;
            Map<Integer, Integer> moved = new HashMap<>();
            for (State member : line) {
                editions.set(member.number - 1, member.cancelled(now));
                moved.put(member.number, below);
            }
            overtaken(now, now, false).forEach(other -> succeed(other, moved, now));
        });
    }

    private String attempt(Runnable act) {
        List<State> before = new ArrayList<>(editions);
        try {
            act.run();
            return ClockBench.OK;
        } catch (Refused e) {
            editions = before;
            return Objects.requireNonNull(e.getMessage());
        }
    }

    private int add(int base, int successorOf, int from, int now, Map<String, String> values) {
        int number = editions.size() + 1;
        editions.add(new State(number, base, successorOf, from, now, Integer.MAX_VALUE, values));
        return number;
    }

    private int firstOfLine(int number) {
        int first = number;
        while (editions.get(first - 1).successorOf > 0) {
            first = editions.get(first - 1).successorOf;
        }
        return first;
    }

    private List<State> overtaken(int from, int now, boolean carryForward) {
        List<State> later = editions.stream()
                .filter(e -> e.from > from && e.cancelledOn == Integer.MAX_VALUE)
                .filter(e -> editions.stream().noneMatch(other -> other.successorOf == e.number))
                .filter(e -> e.from > now || inForce(e.from, now).equals(Optional.of(e)))
                .sorted(Comparator.comparing(State::from).thenComparing(State::number))
                .toList();
        boolean scheduledOnly = later.isEmpty() || later.get(0).from > now;
        return scheduledOnly || carryForward ? later : List.of();
    }

    private void succeed(State state, Map<Integer, Integer> moved, int now) {
        int old = state.base;
        while (old > 0 && !moved.containsKey(old)) {
            old = editions.get(old - 1).base;
        }
        if (!moved.containsKey(old)) {
            return;
        }
        int base = Objects.requireNonNull(moved.get(old));
        Map<String, String> values = merge(state, valuesOf(old), valuesOf(base));
        if (hasErrors(values)) {
            throw new Refused("errors in " + state.number);
        }
        moved.put(state.number, add(base, state.number, state.from, now, values));
    }

    private static Map<String, String> merge(State state, Map<String, String> old, Map<String, String> below) {
        TreeSet<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(below.keySet());
        keys.addAll(state.values.keySet());
        Map<String, String> merged = new TreeMap<>();
        List<String> conflicts = new ArrayList<>();
        for (String key : keys) {
            String was = old.get(key);
            String mine = state.values.get(key);
            String theirs = below.get(key);
            String result = Objects.equals(mine, was) ? theirs : mine;
            if (!Objects.equals(mine, was) && !Objects.equals(theirs, was) && !Objects.equals(mine, theirs)) {
                conflicts.add(key);
            }
            if (result != null) {
                merged.put(key, result);
            }
        }
        if (!conflicts.isEmpty()) {
            throw new Refused("conflict with " + state.number + " on " + String.join(" ", conflicts));
        }
        return merged;
    }

    /** A value after a slash names a parent, which must be there. */
    private static boolean hasErrors(Map<String, String> values) {
        return values.values().stream()
                .anyMatch(value -> value.contains("/") && !values.containsKey(value.substring(value.indexOf('/') + 1)));
    }
}
