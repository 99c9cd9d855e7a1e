package org.gridward.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gridward.model.Redraw;
import org.gridward.testbed.Checkout;
import org.gridward.topology.RedrawRefusedException.Reason;
import org.junit.jupiter.api.Test;

/** Random operations on random families; after each the family is looked at as if it were new. */
class RedrawingFuzzTest {
    private static final int PER_FAMILY = 60;
    private static final EnumSet<Reason> WITHOUT_PLACE =
            EnumSet.of(Reason.GONE, Reason.CODE_TAKEN, Reason.NO_CHANGE, Reason.NO_NEIGHBOUR);

    private final Map<Reason, Integer> refusals = new EnumMap<>(Reason.class);
    private final Map<String, Integer> accepted = new TreeMap<>();
    private int total;

    @Test
    void noRandomOperationBreaksAFamily() {
        int wanted = Checkout.count(5_000, 100_000);
        long first = Long.getLong("gridward.test.seed", 1);
        long seed = first;
        while (total < wanted) {
            run(seed++);
        }
        System.out.printf("seeds %d to %d: %d accepted %s, refused %s%n", first, seed - 1, total, accepted, refusals);
        assertThat(accepted.keySet()).hasSize(Redraw.class.getPermittedSubclasses().length);
        // a generator that is mostly refused tests little
        assertThat(refusals.values().stream().mapToInt(Integer::intValue).sum()).isLessThan(3 * total);
    }

    void run(long seed) {
        Random random = new Random(seed);
        MemoryFamily family = RandomFamilyTest.family(random);
        RandomRedraws redraws = new RandomRedraws(random, family);
        int codes = 0;
        for (int i = 0; i < PER_FAMILY && !family.listGrids().isEmpty(); i++) {
            MemoryFamily before = family.copy();
            Redraw redraw = redraws.next();
            CountingCodes taken = new CountingCodes(codes);
            try {
                step(family, before, redraw, taken, i);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(dump(seed, i, before, redraw), e);
            }
            codes = taken.last();
        }
    }

    private void step(MemoryFamily family, MemoryFamily before, Redraw redraw, CountingCodes codes, int number) {
        Redrawn redrawn;
        try {
            redrawn = Redrawing.execute(family, redraw, codes);
        } catch (RedrawRefusedException refused) {
            refusals.merge(refused.reason(), 1, Integer::sum);
            checkRefusal(refused);
            return;
        }
        total++;
        accepted.merge(redraw.getClass().getSimpleName(), 1, Integer::sum);
        family.apply(redrawn);
        FamilyOracle oracle = new FamilyOracle(family);
        oracle.check();
        new RedrawOracle(before, family, redraw, redrawn).check();
        new IntentOracle(before, family, redraw).check();
        assertThat(redrawn.decisions().taken()).isEqualTo(codes.taken());
        if (number % 5 == 0) {
            oracle.checkFaces();
            CountingCodes again = new CountingCodes(codes.last() - codes.taken().size());
            assertThat(Redrawing.execute(before.copy(), redraw, again)).isEqualTo(redrawn);
            family.undo(redrawn);
            assertThat(family).isEqualTo(before);
            family.apply(redrawn);
        }
    }

    private static void checkRefusal(RedrawRefusedException refused) {
        assertThat(refused.reason()).isNotIn(Reason.BROKEN_GROUND, Reason.DECIDES_OTHERWISE);
        assertThat(refused.text().zh()).matches(".*\\p{IsHan}.*");
        assertThat(refused.text().en()).matches("[A-Z].*\\w.*");
        if (!WITHOUT_PLACE.contains(refused.reason())) {
            assertThat(refused.findWhere())
                    .as(refused.getMessage())
                    .hasValueSatisfying(where -> assertThat(where.isEmpty()).isFalse());
        }
    }

    /** Written as a case, so that it can be kept among the others. */
    private static String dump(long seed, int number, MemoryFamily before, Redraw redraw) {
        try {
            Path folder = Files.createDirectories(Checkout.root().resolve("grid-data/target/redraw"));
            Path file = folder.resolve("seed-%d-%d.txt".formatted(seed, number));
            Files.writeString(file, before + "do " + RedrawText.write(redraw) + "\n");
            return "seed %d, operation %d, written to %s: %s"
                    .formatted(seed, number, Checkout.root().relativize(file), RedrawText.write(redraw));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
