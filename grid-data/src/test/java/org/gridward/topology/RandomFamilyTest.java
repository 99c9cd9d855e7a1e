package org.gridward.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridward.model.Redraw;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.Test;

/** The generator and the oracle of the random tests, before any operation. */
class RandomFamilyTest {
    static final int[] WINDOWS = {60, 60, 300, 1_000, 20_000, 200_000};

    static MemoryFamily family(Random random) {
        return new RandomFamily(random, 2 + random.nextInt(3), WINDOWS[random.nextInt(WINDOWS.length)]).build();
    }

    @Test
    void randomFamiliesAreSound() {
        int holes = 0;
        int exclaves = 0;
        int childless = 0;
        int seeds = Checkout.count(100, 2_000);
        for (long seed = 0; seed < seeds; seed++) {
            MemoryFamily family = family(new Random(seed));
            try {
                FamilyOracle oracle = new FamilyOracle(family);
                oracle.check();
                oracle.checkFaces();
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
            holes += (int) family.listGrids().stream()
                    .filter(grid -> grid.shape().ringCount(0) > 1)
                    .count();
            exclaves += (int) family.listGrids().stream()
                    .filter(grid -> grid.shape().polygonCount() > 1)
                    .count();
            childless += (int) family.listGrids(0).stream()
                    .filter(grid -> family.listChildren(0, grid.code()).isEmpty())
                    .count();
        }
        assertThat(holes).isGreaterThan(seeds / 2);
        assertThat(exclaves).isGreaterThan(seeds);
        assertThat(childless).isGreaterThan(seeds / 10);
    }

    @Test
    void familiesAndOperationsAreReadAsTheyWereWritten() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            MemoryFamily family = family(random);
            MemoryFamily again =
                    FamilyText.read(List.of(FamilyText.write(family).split("\n")));
            assertThat(again).isEqualTo(family);
            RandomRedraws redraws = new RandomRedraws(random, family);
            List<Redraw> written = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                written.add(redraws.next());
            }
            assertThat(written)
                    .allSatisfy(redraw -> assertThat(RedrawText.read(RedrawText.write(redraw)))
                            .as(RedrawText.write(redraw))
                            .isEqualTo(redraw));
        }
    }
}
