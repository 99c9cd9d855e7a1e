package org.gridward.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.gridward.model.Edition;
import org.gridward.model.EditionTimeline;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.Test;

/** Random acts on a database and on its {@link ClockTwin} have the same answers and leave the same editions. */
class RandomTwoClocksTest {
    private static final int ACTS = 16;

    private final Map<String, Integer> outcomes = new TreeMap<>();

    @Test
    void theDatabaseDoesWhatItsTwinDoes() throws SQLException {
        int seeds = Checkout.count(40, 500);
        try (Database database = Database.open(DatabaseSettings.inMemory())) {
            for (int seed = 1; seed <= seeds; seed++) {
                new Run(database, seed).play();
            }
        }
        assertThat(outcomes.keySet())
                .as("kinds of answers, of which each must occur")
                .contains("ok", "successors", "conflict", "errors", "moved", "begun", "cancelled");
    }

    private final class Run {
        private final Random random;
        private final String name;
        private final ClockBench bench;
        private final ClockTwin twin = new ClockTwin();
        private final Map<String, ClockTwin.Proposal> pending = new HashMap<>();
        private final List<String> history = new ArrayList<>();
        private int now = 10;

        Run(Database database, int seed) {
            this.random = new Random(seed);
            this.name = "seed " + seed;
            this.bench = new ClockBench(database);
        }

        void play() throws SQLException {
            bench.clear();
            for (int act = 0; act < ACTS; act++) {
                now += random.nextInt(3);
                int before = twin.editions().size();
                if (before > 1 && random.nextInt(4) == 0) {
                    cancel(1 + random.nextInt(before));
                } else {
                    publish(act);
                }
                if (twin.editions().size() > before + 1) {
                    outcomes.merge("successors", 1, Integer::sum);
                }
                compareEditions();
            }
            compareAnswers();
        }

        private void cancel(int number) {
            say("cancel " + number);
            compare(bench.cancel(now, number), twin.cancel(now, number));
        }

        private void publish(int act) {
            String draft = "d" + act;
            int from = Math.max(1, now - 6 + random.nextInt(16));
            int base = twin.baseFor(from, now);
            List<String> changes = changes(twin.valuesOf(base));
            say("draft " + draft + " from " + from + " on " + base + " " + changes);
            bench.draft(now, draft, from, changes);
            pending.put(draft, new ClockTwin.Proposal(base, from, changes));
            String chosen = random.nextInt(5) == 0 ? "d" + random.nextInt(act + 1) : draft;
            ClockTwin.Proposal proposal = pending.get(chosen);
            if (proposal != null) {
                boolean carry = random.nextInt(3) == 0;
                say("publish " + chosen + (carry ? " carry" : ""));
                String answer = twin.publish(now, proposal, carry);
                compare(bench.publish(now, chosen, carry), answer);
                if (answer.equals(ClockBench.OK)) {
                    pending.remove(chosen);
                }
            }
        }

        /** One to three; a key is changed once. */
        private List<String> changes(Map<String, String> values) {
            Map<String, String> changes = new TreeMap<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                int letter = random.nextInt(8);
                String key = String.valueOf((char) ('a' + letter));
                String parent = letter > 0 && random.nextInt(6) == 0 ? "/" + (char) ('a' + random.nextInt(letter)) : "";
                boolean remove = values.containsKey(key) && random.nextInt(4) == 0;
                changes.put(key, remove ? "-" + key : key + "=" + random.nextInt(3) + parent);
            }
            return List.copyOf(changes.values());
        }

        private void say(String act) {
            history.add("day " + now + " " + act);
        }

        private void compare(String answer, String expected) {
            outcomes.merge(expected.split(" ")[0], 1, Integer::sum);
            assertThat(answer).as("%s: %s", name, history).isEqualTo(expected);
        }

        private void compareEditions() {
            List<ClockTwin.State> states = bench.database.editions().getTimeline().listEditions().stream()
                    .map(this::stateOf)
                    .toList();
            assertThat(states).as("%s: %s", name, history).isEqualTo(twin.editions());
        }

        private ClockTwin.State stateOf(Edition edition) {
            return new ClockTwin.State(
                    edition.number(),
                    edition.base(),
                    edition.successorOf(),
                    SettableClock.dayOf(edition.effectiveFrom()),
                    SettableClock.dayOf(edition.publishedAt()),
                    edition.cancelledAt() == null ? Integer.MAX_VALUE : SettableClock.dayOf(edition.cancelledAt()),
                    bench.valuesOf(edition.number()));
        }

        private void compareAnswers() {
            EditionTimeline timeline = bench.database.editions().getTimeline();
            for (int asOf = 0; asOf <= now + 10; asOf++) {
                for (int knownOn = 9; knownOn <= now; knownOn++) {
                    Optional<Integer> answer = timeline.findInForce(SettableClock.day(asOf), SettableClock.day(knownOn))
                            .map(Edition::number);
                    assertThat(answer)
                            .as("%s, %d as known on %d: %s", name, asOf, knownOn, history)
                            .isEqualTo(twin.inForce(asOf, knownOn).map(ClockTwin.State::number));
                }
            }
        }
    }
}
