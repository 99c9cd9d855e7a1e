package org.gridward.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.gridward.geo.Line;
import org.gridward.model.Cascade;
import org.gridward.model.NewGrid;
import org.gridward.model.Redraw;
import org.gridward.testbed.Checkout;
import org.gridward.topology.RedrawRefusedException.Reason;
import org.junit.jupiter.api.Test;

/** Vertices that rounding sets on a border go when the line goes that set them. */
class DriftTest {
    private static final List<String> TWO_STREETS_AND_BLOCKS = List.of(
            "layer street DISJOINT",
            "layer block TILES_PARENT",
            "grid street S1 - - POLYGON ((0 0, 1000 17, 1003 611, 3 600, 0 0))",
            "grid street S2 - - POLYGON ((1000 17, 2000 0, 2000 600, 1003 611, 1000 17))",
            "grid block B1 S1 - POLYGON ((0 0, 1000 17, 1003 611, 3 600, 0 0))",
            "grid block B2 S2 - POLYGON ((1000 17, 2000 0, 2000 600, 1003 611, 1000 17))");

    @Test
    void tenThousandSplitsAndMergesLeaveNoTrace() {
        MemoryFamily family = FamilyText.read(TWO_STREETS_AND_BLOCKS);
        MemoryFamily original = family.copy();
        Random random = new Random(1);
        int pinned = 0;
        int cycles = Checkout.count(1_000, 10_000);
        for (int i = 0; i < cycles; i++) {
            Line line = Line.of(-10, random.nextInt(600), 2010, random.nextInt(600));
            String block = random.nextBoolean() ? "B1" : "B2";
            Redraw split = new Redraw.Split("block", block, List.of(line), List.of(), Cascade.REFUSE);
            Redrawn made;
            try {
                made = Redrawing.execute(family, split, new CountingCodes(2 * i));
            } catch (RedrawRefusedException refused) {
                assertThat(refused.reason()).isIn(Reason.ROUNDING, Reason.NOTHING_CUT);
                continue;
            }
            family.apply(made);
            pinned += family.listGrids(0).equals(original.listGrids(0)) ? 0 : 1;
            Redraw merge = new Redraw.Merge("block", made.decisions().taken(), NewGrid.of(block));
            family.apply(Redrawing.execute(family, merge, new CountingCodes(0)));
            assertThat(family.listGrids()).as("cycle %d", i).isEqualTo(original.listGrids());
        }
        assertThat(pinned).isGreaterThan(cycles / 2);
    }

    /** Several lines pin the same border before any goes. */
    @Test
    void pinsOfManyLinesGoWithTheLast() {
        MemoryFamily family = FamilyText.read(TWO_STREETS_AND_BLOCKS);
        MemoryFamily original = family.copy();
        Random random = new Random(2);
        for (int round = 0; round < Checkout.count(30, 1_000); round++) {
            int codes = 0;
            for (int i = 0; i < 8; i++) {
                Line line = Line.of(-10, random.nextInt(600), 2010, random.nextInt(600));
                int number = i;
                String block = family.listGrids(1)
                        .get(random.nextInt(family.listGrids(1).size()))
                        .code();
                Redraw split = new Redraw.Split("block", block, List.of(line), List.of(), Cascade.REFUSE);
                try {
                    CountingCodes taken = new CountingCodes(codes);
                    family.apply(Redrawing.execute(family, split, taken));
                    codes = taken.last();
                } catch (RedrawRefusedException refused) {
                    assertThat(refused.reason()).as("line %d", number).isIn(Reason.ROUNDING, Reason.NOTHING_CUT);
                }
            }
            for (String street : List.of("S1", "S2")) {
                List<String> blocks = family.listChildren(0, street).stream()
                        .map(grid -> grid.code())
                        .toList();
                if (blocks.size() > 1) {
                    Redraw merge = new Redraw.Merge("block", blocks, NewGrid.of("B" + street.charAt(1)));
                    family.apply(Redrawing.execute(family, merge, new CountingCodes(0)));
                }
            }
            for (int level = 0; level < 2; level++) {
                for (int grid = 0; grid < 2; grid++) {
                    assertThat(GroundComparison.areEqualButForNoding(
                                    family.listGrids(level).get(grid).shape(),
                                    original.listGrids(level).get(grid).shape()))
                            .as("round %d", round)
                            .isTrue();
                }
            }
            assertThat(FamilyOracle.segments(family.listGrids()).size()).isLessThanOrEqualTo(10);
        }
    }
}
