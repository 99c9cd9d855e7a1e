package org.gridward.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.gridward.model.Redraw;
import org.gridward.testbed.Checkout;
import org.gridward.topology.DraftTwin.Replayed;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Two logs on one base, each replayed on the other's result. That both orders end alike, but for noding, is a clean merge;
 * for anything else there has to be a cause on the list.
 */
class ReplayPairsTest {
    /** Rounding moves a line by so much that what was apart may meet. */
    private static final double NEAR_STEPS = 6;

    private enum Outcome {
        EQUAL,
        NODED,
        DIFFERENT,
        REFUSED_ONCE,
        REFUSED_TWICE
    }

    private enum Cause {
        /** The lines drawn by the two meet, or come so close that rounding may make them. */
        LINES_MEET,
        /** Both move the same ground, or ground side by side. */
        SAME_GROUND,
        /** A line of one runs through ground that the other moves. */
        LINE_IN_MOVED_GROUND,
        /** One changes a grid on which the other depends as a whole: it divides, ends or carries it. */
        SAME_GRID,
        /** Both give children to a grid or take such: in a layer that tiles it must have none, or ground for all. */
        SAME_PARENT,
        /** A vertex at which one's border begins or ends is gone by the other. */
        VERTEX_GONE,
        /** Where lines cross, no lattice point is left. */
        NO_POINT_LEFT
    }

    private final Map<String, Integer> tally = new TreeMap<>();

    @Test
    void differentBordersMergeCleanAndTheSameBorderConflictsThere() {
        int pairs = Checkout.count(300, 10_000);
        int done = 0;
        int same = 0;
        for (long seed = 1; done < pairs; seed++) {
            Random random = new Random(seed);
            MemoryFamily base = family(random);
            DraftTwin first = draft(base, new RandomRedraws(random, base), 0, 1, true);
            DraftTwin second = draft(base, new RandomRedraws(random, base), 1_000, 1, true);
            if (!first.steps.isEmpty() && !second.steps.isEmpty()) {
                done++;
                same += check(base, first, second, seed) ? 1 : 0;
            }
        }
        print("borders", pairs);
        assertThat(same).isGreaterThan(pairs / 50);
    }

    @Test
    void anyTwoLogsMergeCleanOrForACauseNotAtAll() {
        int pairs = Checkout.count(300, 10_000);
        int done = 0;
        for (long seed = 100_001; done < pairs; seed++) {
            Random random = new Random(seed);
            MemoryFamily base = family(random);
            RandomRedraws redraws = new RandomRedraws(random, base);
            DraftTwin first = draft(base, redraws, 0, 1 + random.nextInt(2), false);
            DraftTwin second = draft(base, redraws, 1_000, 1 + random.nextInt(2), false);
            if (!first.steps.isEmpty() && !second.steps.isEmpty()) {
                done++;
                check(base, first, second, seed);
            }
        }
        print("any operations", pairs);
        int clean = tally.getOrDefault("EQUAL ", 0);
        assertThat(clean).isGreaterThan(pairs / 10);
    }

    private static MemoryFamily family(Random random) {
        int[] windows = RandomFamilyTest.WINDOWS;
        return new RandomFamily(random, 2 + random.nextInt(2), windows[1 + random.nextInt(windows.length - 1)]).build();
    }

    /** All steps are drawn on the base, so that their names are likely to be there still. */
    private static DraftTwin draft(MemoryFamily base, RandomRedraws redraws, int codes, int steps, boolean borders) {
        DraftTwin draft = new DraftTwin(base);
        CountingCodes taken = new CountingCodes(codes);
        for (int attempt = 0; attempt < 30 && draft.steps.size() < steps; attempt++) {
            Redraw redraw = borders ? redraws.moveBorder() : redraws.next();
            if (!borders || redraw instanceof Redraw.MoveBorder) {
                draft.tryStep(redraw, taken);
            }
        }
        return draft;
    }

    /** True when both move a stretch of the same border. */
    private boolean check(MemoryFamily base, DraftTwin first, DraftTwin second, long seed) {
        Replayed secondLast = second.replayOn(first);
        Replayed firstLast = first.replayOn(second);
        Outcome outcome = outcome(first, second, secondLast, firstLast);
        Set<Cause> causes = causes(base, first, second, secondLast, firstLast);
        String name = "seed %d: %s %s".formatted(seed, outcome, causes);
        if (causes.isEmpty()) {
            assertThat(outcome)
                    .as(name + describe(first, second, secondLast, firstLast))
                    .isIn(Outcome.EQUAL, Outcome.NODED);
        }
        boolean clean = outcome == Outcome.EQUAL || outcome == Outcome.NODED;
        tally.merge(outcome + " " + (clean ? "" : causes), 1, Integer::sum);
        return first.onlyMovesBorders()
                && second.onlyMovesBorders()
                && checkSameBorder(first, second, outcome, name, secondLast, firstLast);
    }

    private static boolean checkSameBorder(
            DraftTwin first, DraftTwin second, Outcome outcome, String name, Replayed... replays) {
        Geometry common = OverlayNGRobust.overlay(border(first), border(second), OverlayNG.INTERSECTION);
        if (common.getLength() == 0 || staysWithin(common, first) || staysWithin(common, second)) {
            return false;
        }
        assertThat(outcome).as(name + ", same border").isNotIn(Outcome.EQUAL, Outcome.NODED);
        List<Boolean> atBorder = Arrays.stream(replays)
                .flatMap(replayed -> replayed.refused().stream())
                .map(refused -> refused.findWhere()
                        .filter(where -> where.distance(common) < NEAR_STEPS)
                        .isPresent())
                .toList();
        // lines of two levels may part the ground otherwise before they come to the border
        boolean sameLevel = first.steps
                .get(0)
                .redraw()
                .layer()
                .equals(second.steps.get(0).redraw().layer());
        assertThat(sameLevel ? !atBorder.contains(false) : atBorder.contains(true))
                .as(name + ", conflict at the border")
                .isTrue();
        return true;
    }

    /** A border that is moved by no more than rounding is followed. */
    private static boolean staysWithin(Geometry common, DraftTwin draft) {
        Geometry drawn = draft.drawn();
        Geometry dense = Densifier.densify(common, Math.max(1, common.getLength() / 20));
        return Arrays.stream(dense.getCoordinates())
                .allMatch(c -> drawn.distance(common.getFactory().createPoint(c)) <= 2);
    }

    private static Geometry border(DraftTwin draft) {
        return DraftTwin.toSteps(((Redraw.MoveBorder) draft.steps.get(0).redraw()).border());
    }

    private static Outcome outcome(DraftTwin first, DraftTwin second, Replayed secondLast, Replayed firstLast) {
        if (secondLast.refused().isPresent() || firstLast.refused().isPresent()) {
            return secondLast.refused().isPresent() && firstLast.refused().isPresent()
                    ? Outcome.REFUSED_TWICE
                    : Outcome.REFUSED_ONCE;
        }
        List<Redrawn.Change> changes = new ArrayList<>(first.changes());
        changes.addAll(second.changes());
        changes.addAll(secondLast.changes());
        changes.addAll(firstLast.changes());
        List<GroundComparison.Difference> differences =
                GroundComparison.compare(secondLast.ground(), firstLast.ground(), changes);
        if (differences.isEmpty()) {
            return Outcome.EQUAL;
        }
        return differences.stream().allMatch(GroundComparison.Difference::noded) ? Outcome.NODED : Outcome.DIFFERENT;
    }

    private static Set<Cause> causes(
            MemoryFamily base, DraftTwin first, DraftTwin second, Replayed secondLast, Replayed firstLast) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        Geometry drawn1 = first.drawn();
        Geometry drawn2 = second.drawn();
        Geometry swept1 = first.swept();
        Geometry swept2 = second.swept();
        if (areNear(drawn1, drawn2)) {
            causes.add(Cause.LINES_MEET);
        }
        if (areNear(swept1, swept2)) {
            causes.add(Cause.SAME_GROUND);
        }
        if (areNear(drawn1, swept2) || areNear(drawn2, swept1)) {
            causes.add(Cause.LINE_IN_MOVED_GROUND);
        }
        if (meet(first.changed(), second.needed(base)) || meet(second.changed(), first.needed(base))) {
            causes.add(Cause.SAME_GRID);
        }
        if (meet(first.parents(), second.parents())) {
            causes.add(Cause.SAME_PARENT);
        }
        if (losesEnds(first, second) || losesEnds(second, first)) {
            causes.add(Cause.VERTEX_GONE);
        }
        if (DraftTwin.isRounding(secondLast) || DraftTwin.isRounding(firstLast)) {
            causes.add(Cause.NO_POINT_LEFT);
        }
        return causes;
    }

    private static boolean areNear(Geometry a, Geometry b) {
        return !a.isEmpty() && !b.isEmpty() && a.distance(b) < NEAR_STEPS;
    }

    private static boolean meet(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    private static boolean losesEnds(DraftTwin one, DraftTwin other) {
        Set<Coordinate> lost = one.lostVertices();
        return other.steps.stream()
                .anyMatch(step -> step.redraw() instanceof Redraw.MoveBorder move
                        && Arrays.stream(DraftTwin.toSteps(move.border()).getCoordinates())
                                .anyMatch(lost::contains));
    }

    private static String describe(DraftTwin first, DraftTwin second, Replayed secondLast, Replayed firstLast) {
        StringBuilder text = new StringBuilder();
        first.steps.forEach(step -> text.append("\n1: ").append(RedrawText.write(step.redraw())));
        second.steps.forEach(step -> text.append("\n2: ").append(RedrawText.write(step.redraw())));
        secondLast.refused().ifPresent(refused -> text.append("\n2 on 1: ").append(refused.getMessage()));
        firstLast.refused().ifPresent(refused -> text.append("\n1 on 2: ").append(refused.getMessage()));
        return text.toString();
    }

    private void print(String what, int pairs) {
        System.out.printf("%d pairs, %s: %s%n", pairs, what, tally);
    }
}
