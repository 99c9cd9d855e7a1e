package org.gridward.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gridward.check.CheckLimits.AreaRange;
import org.gridward.geo.Geodesy;
import org.gridward.geo.Line;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.model.Barrier;
import org.gridward.model.Finding;
import org.gridward.model.Finding.Severity;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.UnionGrid;
import org.junit.jupiter.api.Test;

/** Rules about single shapes; the measures themselves are tested in {@code topology}. */
class GeometryRulesTest {
    private static final int X = 1_214_700_000;
    private static final int Y = 312_300_000;
    /** Steps in ten metres to the east and to the north. */
    private static final int EAST = 1_050;

    private static final int NORTH = 902;

    @Test
    void anOrdinaryGridPasses() {
        assertThat(check(grid("A", 0, 0, 10, 0, 10, 10, 0, 10))).isEmpty();
    }

    @Test
    void aTailIsASliverToldAtItsPlace() {
        Finding finding = only(grid("A", 0, 0, 10, 0, 10, 5, 16, 5, 16, 5.05, 10, 5.05, 10, 10, 0, 10));
        assertThat(finding.code()).isEqualTo("SLIVER");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.row()).isEqualTo(RowKey.grid("plot", "A"));
        assertThat(finding.message().en()).containsPattern("Over (59|60)\\.\\d m the grid is less than 1\\.0 m wide");
        Position tip = Position.ofLattice(X + 16 * EAST, Y + (int) (5.05 * NORTH));
        assertThat(Geodesy.distanceMeters(tip, Objects.requireNonNull(finding.place())))
                .isLessThan(2);
    }

    @Test
    void aThinPartOfAGridIsASliverHoweverShort() {
        Grid grid = new Grid(0, "plot", "A", null, "", null, Shape.of(new int[][][] {
            {ring(0, 0, 10, 0, 10, 10, 0, 10)}, {ring(20, 0, 20.5, 0, 20.5, 0.05, 20, 0.05)}
        }));
        assertThat(check(grid)).extracting(Finding::code).containsExactly("DISCONNECTED", "SLIVER");
        assertThat(check(grid).get(1).message().en()).contains("on average");
    }

    @Test
    void aNeedleIsASpike() {
        Finding finding = only(grid("A", 0, 0, 10, 0, 10, 5, 10.5, 5.01, 10, 5.02, 10, 10, 0, 10));
        assertThat(finding.code()).isEqualTo("SPIKE");
        assertThat(finding.place()).isEqualTo(Position.ofLattice(X + (int) (10.5 * EAST), Y + (int) (5.01 * NORTH)));
        assertThat(finding.message().zh()).contains("2.3 度");
    }

    @Test
    void areasAreHeldToTheirLayersRange() {
        CheckLimits limits = new CheckLimits(
                0, 0, 0, 0, 0, AreaRange.ANY, Map.of("plot", new AreaRange(5_000, 9_000), "yard", new AreaRange(0, 1)));
        assertThat(check(limits, grid("A", 0, 0, 10, 0, 10, 10, 0, 10)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("TOO_LARGE");
                    assertThat(finding.message().en())
                            .containsPattern("has (99\\d\\d|100\\d\\d) m², more than 9000 m²");
                });
        assertThat(check(limits, grid("A", 0, 0, 7, 0, 7, 7, 0, 7)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("TOO_SMALL");
                    assertThat(finding.message().zh()).contains("小于 5000 平方米");
                });
        assertThat(check(limits, grid("A", 0, 0, 8, 0, 8, 8, 0, 8))).isEmpty();
    }

    @Test
    void whoeverSaysNothingGetsTheUsualLimits() {
        List<Row> rows = List.of(
                new Layer("plot", "", null, LayerPolicy.DISJOINT, List.of()), grid("A", 0, 0, 0.05, 0, 0.05, 2, 0, 2));
        assertThat(codes(Proposal.of(rows))).containsExactly("SLIVER", "TOO_SMALL");
    }

    @Test
    void aDraftTellsOnlyOfPartsThatItMakes() {
        Grid two = grid("A", 0, 0, 10, 0, 10, 10, 0, 10).withShape(squares(0, 20));
        Grid moved = two.withShape(squares(0, 21));
        Grid three = two.withShape(squares(0, 20, 40));
        List<Row> layers = List.of(
                new Layer("plot", "", null, LayerPolicy.DISJOINT, List.of()),
                Layer.union("part", "", "plot"),
                new UnionGrid("part", "U", "", List.of("A")));
        assertThat(codes(Proposal.of(rows(layers, two)))).containsExactly("DISCONNECTED", "DISCONNECTED");
        Proposal base = Proposal.ofEdition(rows(layers, two));
        assertThat(codes(base)).isEmpty();
        assertThat(codes(base.with(List.of(moved), List.of()))).isEmpty();
        assertThat(codes(base.with(List.of(three), List.of()))).containsExactly("DISCONNECTED", "DISCONNECTED");
        assertThat(DraftCheck.of(base).after(List.of(three), List.of()).listTold())
                .extracting(Finding::row)
                .containsExactly(three.key(), RowKey.unionGrid("part", "U"));
    }

    @Test
    void aGridOnBothSidesOfARiverIsToldAtTheFinestLevelOnly() {
        Layer plot = new Layer("plot", "", null, LayerPolicy.DISJOINT, List.of());
        Layer part = new Layer("part", "", "plot", LayerPolicy.TILES_PARENT, List.of());
        Grid whole = grid("A", 0, 0, 10, 0, 10, 10, 0, 10);
        Grid all = new Grid(0, "part", "A1", null, "", "A", whole.shape());
        Barrier through = barrier(-1, 5, 4, 4, 11, 6);
        Barrier dead = barrier(-1, 5, 8, 5);
        Barrier along = barrier(-1, 0, 5, 0.2, 11, 0);
        Barrier beside = barrier(10, -1, 10, 11);
        assertThat(codes(Proposal.of(List.of(plot, whole, through)))).containsExactly("CROSSES_BARRIER");
        assertThat(codes(Proposal.of(List.of(plot, whole, dead)))).isEmpty();
        assertThat(codes(Proposal.of(List.of(plot, whole, along)))).isEmpty();
        assertThat(codes(Proposal.of(List.of(plot, whole, beside)))).isEmpty();
        assertThat(Checks.check(Proposal.of(List.of(plot, part, whole, all, through))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.row()).isEqualTo(all.key());
                    assertThat(finding.place()).isEqualTo(Position.ofLattice(X + 4 * EAST, Y + 4 * NORTH));
                    assertThat(finding.message().zh()).contains("苏州河");
                });
    }

    @Test
    void aBarrierIsJudgedWhenItComesMovesOrGoesAndWhenChildrenDo() {
        Layer plot = new Layer("plot", "", null, LayerPolicy.DISJOINT, List.of());
        Layer part = new Layer("part", "", "plot", LayerPolicy.TILES_PARENT, List.of());
        Grid whole = grid("A", 0, 0, 10, 0, 10, 10, 0, 10);
        Grid all = new Grid(0, "part", "A1", null, "", "A", whole.shape());
        DraftCheck check = DraftCheck.of(Proposal.ofEdition(List.of(plot, part, whole)));
        check = check.after(List.of(barrier(-1, 5, 11, 5)), List.of());
        assertThat(check.listFindings()).extracting(Finding::row).containsExactly(whole.key());
        check = check.after(List.of(all), List.of());
        assertThat(check.listFindings()).extracting(Finding::row).containsExactly(all.key());
        check = check.after(List.of(), List.of(all.key()));
        assertThat(check.listFindings()).extracting(Finding::row).containsExactly(whole.key());
        check = check.after(List.of(barrier(-1, 15, 11, 15)), List.of());
        assertThat(check.listFindings()).isEmpty();
    }

    private static Barrier barrier(double... tens) {
        return new Barrier("B", "苏州河", Line.of(ring(tens)));
    }

    private static List<Row> rows(List<Row> rows, Row more) {
        return Stream.concat(rows.stream(), Stream.of(more)).toList();
    }

    private static List<String> codes(Proposal proposal) {
        return Checks.check(proposal).stream().map(Finding::code).toList();
    }

    private static Shape squares(int... at) {
        int[][][] polygons = new int[at.length][][];
        for (int p = 0; p < at.length; p++) {
            polygons[p] = new int[][] {ring(at[p], 0, at[p] + 10, 0, at[p] + 10, 10, at[p], 10)};
        }
        return Shape.of(polygons);
    }

    private static Finding only(Grid grid) {
        List<Finding> findings = check(grid);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<Finding> check(Grid grid) {
        return check(new CheckLimits(1, 10, 3, 1, 5, AreaRange.ANY, Map.of()), grid);
    }

    private static List<Finding> check(CheckLimits limits, Grid grid) {
        Layer layer = new Layer("plot", "", null, LayerPolicy.DISJOINT, List.of());
        return Checks.check(Proposal.of(List.of(layer, grid)).within(limits));
    }

    /** In units of ten metres. */
    private static Grid grid(String code, double... ring) {
        return new Grid(0, "plot", code, null, "", null, Shape.of(new int[][][] {{ring(ring)}}));
    }

    private static int[] ring(double... tens) {
        int[] ring = new int[tens.length];
        for (int i = 0; i < ring.length; i += 2) {
            ring[i] = X + (int) Math.rint(tens[i] * EAST);
            ring[i + 1] = Y + (int) Math.rint(tens[i + 1] * NORTH);
        }
        return ring;
    }
}
