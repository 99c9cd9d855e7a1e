package org.gridward.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridward.geo.Line;
import org.gridward.model.Cascade;
import org.gridward.model.Grid;
import org.gridward.model.NewGrid;
import org.gridward.model.Redraw;
import org.gridward.topology.RedrawRefusedException.Reason;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final Line BORDER = Line.of(1000, 0, 1003, 611);

    private final CountingCodes codes = new CountingCodes(0);
    private final MemoryFamily family = FamilyText.read(List.of(
            "layer street DISJOINT",
            "layer block TILES_PARENT",
            "layer lot DISJOINT",
            "grid street S1 - - POLYGON ((0 0, 1000 0, 1003 611, 0 600, 0 0))",
            "grid street S2 - - POLYGON ((1000 0, 2000 0, 2000 600, 1003 611, 1000 0))",
            "grid block B1 S1 - POLYGON ((0 0, 1000 0, 1003 611, 0 600, 0 0))",
            "grid block B2 S2 - POLYGON ((1000 0, 2000 0, 2000 600, 1003 611, 1000 0))",
            "grid lot L1 B1 - POLYGON ((900 100, 950 100, 950 150, 900 150, 900 100))"));

    /** A split on the other side sets a vertex beside the border; the move names the border without it. */
    @Test
    void aBorderIsFollowedThroughAVertexSetByRounding() {
        Redrawn moved = execute(moveBorder());
        Redrawn split = execute(split("B2", 900, 301, 2100, 333));
        family.apply(split);
        assertThat(family.findGrid(0, "S1").orElseThrow().shape().vertexCount()).isEqualTo(5);
        family.apply(Replay.execute(family, moveBorder(), moved.decisions()));
        assertThat(family.findGrid(0, "S2").orElseThrow().shape().box().minX()).isEqualTo(960);
        new FamilyOracle(family).check();
    }

    @Test
    void aBorderHasTheGridsBesideItThatLieThereNow() {
        Redraw move =
                new Redraw.MoveBorder("block", "B2", "B1", BORDER, Line.of(1000, 0, 1100, 300, 1003, 611), Cascade.CUT);
        Redraw swapped = Replay.restate(family, move);
        assertThat(swapped)
                .isEqualTo(new Redraw.MoveBorder(
                        "block", "B1", "B2", BORDER, Line.of(1000, 0, 1100, 300, 1003, 611), Cascade.CUT));
    }

    @Test
    void aBorderThatWasMovedIsGone() {
        Redrawn moved = execute(moveBorder());
        family.apply(moved);
        Redraw other =
                new Redraw.MoveBorder("street", "S1", "S2", BORDER, Line.of(1000, 0, 900, 300, 1003, 611), Cascade.CUT);
        assertThatThrownBy(() -> Replay.execute(family, other, moved.decisions()))
                .isInstanceOfSatisfying(RedrawRefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.BORDER_GONE);
                    assertThat(refused.findWhere())
                            .hasValueSatisfying(
                                    where -> assertThat(where.toText()).isEqualTo("LINESTRING (1000 0, 1003 611)"));
                });
    }

    @Test
    void aBorderBesideWhichSeveralGridsLieNowHasChanged() {
        family.apply(execute(split("B1", -10, 300, 1100, 310)));
        Redraw whole =
                new Redraw.MoveBorder("block", "B1", "B2", BORDER, Line.of(1000, 0, 1100, 300, 1003, 611), Cascade.CUT);
        assertThatThrownBy(() -> Replay.restate(family, whole))
                .isInstanceOfSatisfying(
                        RedrawRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.BORDER_CHANGED));
    }

    /** The lot was whole under one piece; by now it is two lots. */
    @Test
    void anOperationThatWouldDivideOtherwiseIsRefused() {
        Redraw split = split("B1", 500, -10, 510, 700);
        Redrawn accepted = execute(split);
        family.apply(
                execute(new Redraw.Split("lot", "L1", List.of(Line.of(925, 0, 925, 200)), List.of(), Cascade.REFUSE)));
        assertThatThrownBy(() -> Replay.execute(family, split, accepted.decisions()))
                .isInstanceOfSatisfying(
                        RedrawRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.DECIDES_OTHERWISE));
    }

    /** What finer grids do inside a block that stays where it is concerns nobody else. */
    @Test
    void gridsThatStayUnderTheirParentAreNoDecision() {
        Redraw split = new Redraw.Split(
                "block",
                "B1",
                List.of(Line.of(500, -10, 510, 700)),
                List.of(new Redraw.Part(900, 50, NewGrid.of("B1"))),
                Cascade.REFUSE);
        Redrawn accepted = execute(split);
        family.apply(
                execute(new Redraw.Split("lot", "L1", List.of(Line.of(925, 0, 925, 200)), List.of(), Cascade.REFUSE)));
        family.apply(Replay.execute(family, split, accepted.decisions()));
        assertThat(family.listChildren(1, "B1")).extracting(Grid::code).containsExactly("lotN2", "lotN3");
    }

    @Test
    void outcomesAreEqualButForNodingWithinTwoSteps() {
        assertThat(areEqual("0 0, 100 0, 100 100, 0 100, 0 0", "0 0, 50 1, 100 0, 100 100, 0 100, 0 0"))
                .isTrue();
        assertThat(areEqual("0 0, 50 1, 100 0, 100 100, 0 100, 0 0", "0 0, 60 -1, 100 0, 100 100, 0 100, 0 0"))
                .isTrue();
        assertThat(areEqual("0 0, 100 0, 100 100, 0 100, 0 0", "0 0, 50 3, 100 0, 100 100, 0 100, 0 0"))
                .isFalse();
        assertThat(areEqual("0 0, 100 0, 100 100, 0 100, 0 0", "0 0, 100 0, 100 90, 0 90, 0 0"))
                .isFalse();
        // the same line, the ground on the other side of it
        assertThat(areEqual("0 0, 100 0, 100 100, 0 100, 0 0", "0 0, 0 -100, 100 -100, 100 0, 0 0"))
                .isFalse();
    }

    private static boolean areEqual(String first, String second) {
        return GroundComparison.areEqualButForNoding(
                FamilyText.readShape("POLYGON ((" + first + "))"), FamilyText.readShape("POLYGON ((" + second + "))"));
    }

    private Redrawn execute(Redraw redraw) {
        return Redrawing.execute(family, redraw, codes);
    }

    private static Redraw moveBorder() {
        return new Redraw.MoveBorder("street", "S1", "S2", BORDER, Line.of(1000, 0, 960, 300, 1003, 611), Cascade.CUT);
    }

    private static Redraw split(String block, int... line) {
        return new Redraw.Split("block", block, List.of(Line.of(line)), List.of(), Cascade.REFUSE);
    }
}
