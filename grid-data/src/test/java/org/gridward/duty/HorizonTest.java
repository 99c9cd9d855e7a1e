package org.gridward.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridward.model.Assignment;
import org.gridward.model.Catalogue;
import org.gridward.model.Duty;
import org.gridward.model.DutyLevel;
import org.gridward.model.DutyRule;
import org.gridward.model.Governance;
import org.gridward.model.GovernanceMode;
import org.gridward.model.LegalAuthority;
import org.gridward.model.LinkageGroup;
import org.gridward.model.Matter;
import org.gridward.model.MatterClass;
import org.gridward.model.Post;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.SchemeTerms;
import org.gridward.model.Shift;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.model.UnitName;
import org.gridward.testbed.Checkout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Until the horizon an answer stays what it is: every question of {@link DutyQuestion} among random rows. */
class HorizonTest {
    private static final List<String> QUESTIONS = List.of(
            "active",
            "shift",
            "waits",
            "staff U0",
            "name U1",
            "law U2 matter=C:11",
            "law U2",
            "governed U1",
            "who LEADS L:A,L:B matter=C:11",
            "who LEADS L:A,L:B",
            "convenor G",
            "duty C:11 STREET",
            "dispatch U0 matter=C:11 residential=yes",
            "dispatch U0",
            "national",
            "listed C:11");

    private final List<Row> rows = new ArrayList<>();

    static IntStream seeds() {
        return IntStream.range(0, Checkout.count(60, 10_000));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void untilTheHorizonAnAnswerStaysWhatItIs(int seed) {
        Random random = new Random(seed);
        RandomClocks clocks = new RandomClocks(random);
        fill(random, clocks);
        DutyWorld world = new DutyWorld(rows);
        for (String question : QUESTIONS) {
            DutyQuestion asked = new DutyQuestion("now " + question, world);
            Moment moment = new Moment(clocks.moment(), world.clock);
            String answer = asked.answer(moment);
            Instant until = moment.horizon().earliest().orElse(moment.instant().plus(Duration.ofDays(60)));
            assertThat(until).isAfter(moment.instant());
            long seconds = Duration.between(moment.instant(), until).toSeconds();
            for (int i = 0; i < 6; i++) {
                Instant later = i == 0 ? until.minusNanos(1) : moment.instant().plusSeconds(random.nextLong(seconds));
                assertThat(asked.answer(new Moment(later, world.clock)))
                        .as("%s at %s, until %s, at %s", question, moment.instant(), until, later)
                        .isEqualTo(answer);
            }
        }
    }

    private void fill(Random random, RandomClocks clocks) {
        rows.add(scheme(random, clocks));
        rows.add(clocks.calendar());
        for (String code : List.of("C", "D")) {
            rows.add(new Catalogue(code, code, true, List.of(), day(random, clocks), day(random, clocks)));
        }
        for (String code : List.of("1", "11")) {
            @Nullable String parent = code.equals("1") ? null : "1";
            rows.add(new MatterClass(
                    "C", code, "", parent, null, false, null, List.of(), day(random, clocks), day(random, clocks)));
        }
        for (int i = 0; i < 4; i++) {
            rows.add(unit("U" + i, random, clocks));
            rows.add(assignment("U" + i, random, clocks));
            rows.add(duty("W" + i, random, clocks));
        }
        rows.add(new LinkageGroup("G", "", List.of("U0", "U1", "U2"), null, day(random, clocks), 2, 4));
    }

    private static Scheme scheme(Random random, RandomClocks clocks) {
        List<Shift> shifts = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new Shift("S" + i, "", Duty.values()[random.nextInt(2)], clocks.windows()))
                .toList();
        return new Scheme(
                "S",
                "",
                "L",
                Set.of(),
                clocks.day(),
                day(random, clocks),
                clocks.zone,
                "C",
                List.of(),
                "L",
                new SchemeTerms(List.of(), shifts, List.of(), 0.8, 20));
    }

    private static Unit unit(String code, Random random, RandomClocks clocks) {
        return new Unit(
                code,
                code,
                UnitKind.SQUAD,
                null,
                null,
                null,
                null,
                null,
                List.of(new UnitName("甲", day(random, clocks), day(random, clocks))),
                List.of(
                        new LegalAuthority("乙", matters(random), day(random, clocks), day(random, clocks)),
                        new LegalAuthority("丙", matters(random), day(random, clocks), day(random, clocks))),
                List.of(
                        new Governance(GovernanceMode.LINE_LINE, day(random, clocks), day(random, clocks)),
                        new Governance(GovernanceMode.BLOCK_BLOCK, day(random, clocks), day(random, clocks))),
                List.of(new Post("城管", "S0", 2), new Post("社工", "S1", 3)));
    }

    private static Assignment assignment(String unit, Random random, RandomClocks clocks) {
        return new Assignment(
                unit,
                "L",
                random.nextBoolean() ? "A" : "B",
                Role.LEADS,
                matters(random),
                clocks.windows(),
                day(random, clocks),
                day(random, clocks));
    }

    private static DutyRule duty(String code, Random random, RandomClocks clocks) {
        return new DutyRule(
                code,
                "",
                new Matter("C", random.nextBoolean() ? "1" : "11"),
                random.nextBoolean() ? "S" : null,
                DutyLevel.values()[random.nextInt(3)],
                "U" + random.nextInt(4),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                day(random, clocks),
                day(random, clocks));
    }

    private static List<Matter> matters(Random random) {
        return random.nextBoolean() ? List.of() : List.of(new Matter("C", random.nextBoolean() ? "1" : "11"));
    }

    private static @Nullable LocalDate day(Random random, RandomClocks clocks) {
        return random.nextBoolean() ? null : clocks.day();
    }
}
