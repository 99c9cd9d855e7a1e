package org.gridward.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridward.geo.Geodesy;
import org.gridward.geo.Lattice;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.sample.CityGenerator;
import org.gridward.sample.SampleCity;
import org.gridward.sample.Samples;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.Test;

class GroundRulesTest {
    private static final int X = 1_214_700_000;
    private static final int Y = 312_300_000;
    /** Steps in a square metre near Shanghai. */
    private static final double STEPS = 9_440;

    @Test
    void samplesPass() {
        // the source's own numbers do not add up (rule H-06)
        assertThat(Checks.check(proposal(Samples.huangpu())))
                .extracting(Finding::code)
                .containsExactly("GROUPS_TOO_SMALL");
        assertThat(Checks.check(proposal(CityGenerator.generate(11, 1_000)))).isEmpty();
        assertThat(Checks.check(proposal(CityGenerator.generate(12, 10_000)))).isEmpty();
    }

    @Test
    void aSquareMetreTakenFromANeighbourIsOneOverlapAtItsPlace() {
        for (long seed = 0; seed < Checkout.count(5, 50); seed++) {
            Bulge bulge = new Bulge(seed, 1);
            List<Finding> findings = Checks.check(Proposal.ofEdition(bulge.rows).within(CheckLimits.NONE));
            assertThat(findings).as("seed %d", seed).hasSize(1);
            Finding finding = findings.get(0);
            assertThat(finding.code()).isEqualTo("OVERLAP");
            assertThat(finding.row()).isIn(bulge.grid.key(), bulge.neighbour.key());
            assertThat(finding.message().en())
                    .contains(bulge.grid.code(), bulge.neighbour.code())
                    .containsPattern("(0\\.9|1\\.0)\\d m²");
            assertThat(metersFrom(bulge, finding)).isLessThan(10);
        }
    }

    @Test
    void aSquareMetreGivenUpIsOneGapAtItsPlace() {
        for (long seed = 0; seed < Checkout.count(5, 50); seed++) {
            Bulge bulge = new Bulge(seed, -1);
            List<Finding> findings = Checks.check(Proposal.ofEdition(bulge.rows).within(CheckLimits.NONE));
            assertThat(findings).as("seed %d", seed).hasSize(1);
            Finding finding = findings.get(0);
            assertThat(finding.code()).isEqualTo("GAP");
            assertThat(finding.row()).isEqualTo(RowKey.grid("small", String.valueOf(bulge.grid.parent())));
            assertThat(finding.message().en()).containsPattern("(0\\.9|1\\.0)\\d m²");
            assertThat(finding.message().zh()).containsPattern("(0\\.9|1\\.0)\\d 平方米");
            assertThat(metersFrom(bulge, finding)).isLessThan(10);
        }
    }

    @Test
    void aMissingGridIsOneGapOfItsSize() {
        List<Row> rows = rows(CityGenerator.generate(4, 500));
        Grid block = (Grid) rows.stream()
                .filter(row -> row instanceof Grid grid
                        && grid.layer().equals("block")
                        && grid.shape().polygonCount() == 1)
                .findFirst()
                .orElseThrow();
        rows.remove(block);
        List<Finding> findings = Checks.check(Proposal.ofEdition(rows).within(CheckLimits.NONE));
        assertThat(findings).extracting(Finding::code).containsExactly("GAP");
        assertThat(findings.get(0).message().en())
                .contains(Math.round(Geodesy.areaSquareMeters(block.shape())) + " m²");
    }

    @Test
    void anEmptyParentAndGapsBetweenDisjointGridsAreNoFault() {
        assertThat(check(layers(LayerPolicy.TILES_PARENT), square("top", "T", null, 0, 0, 9)))
                .isEmpty();
        assertThat(check(
                        layers(LayerPolicy.DISJOINT),
                        square("top", "T", null, 0, 0, 9),
                        square("low", "A", "T", 1, 1, 4),
                        square("low", "B", "T", 5, 5, 3)))
                .isEmpty();
    }

    @Test
    void freeLayersMayOverlap() {
        assertThat(check(
                        layers(LayerPolicy.FREE),
                        square("top", "T", null, 0, 0, 9),
                        square("low", "A", "T", 0, 0, 8),
                        square("low", "B", "T", 5, 5, 8)))
                .isEmpty();
    }

    @Test
    void groundOutsideTheParentIsToldEvenWhereANeighboursChildLies() {
        List<Finding> findings = check(
                layers(LayerPolicy.DISJOINT),
                square("top", "S", null, 0, 0, 9),
                square("top", "T", null, 9, 0, 9),
                square("low", "A", "S", 2, 2, 9),
                square("low", "B", "T", 10, 3, 5));
        assertThat(findings).extracting(Finding::code).containsExactly("OUTSIDE_PARENT");
        assertThat(findings.get(0).message().en()).contains("A", "S", "m²");
        assertThat(findings.get(0).row()).isEqualTo(RowKey.grid("low", "A"));
    }

    @Test
    void aBorderWithAVertexOnOneSideOnlyIsToldForTheGridThatLacksIt() {
        List<Finding> findings = check(
                layers(LayerPolicy.DISJOINT),
                square("top", "R", null, 0, 9, 9),
                square("top", "S", null, 0, 0, 9),
                square("top", "T", null, 9, 5, 9));
        assertThat(findings).extracting(Finding::code).containsOnly("UNSHARED_VERTEX");
        assertThat(findings)
                .extracting(Finding::row)
                .containsExactly(RowKey.grid("top", "R"), RowKey.grid("top", "S"), RowKey.grid("top", "T"));
        assertThat(findings.get(1).place()).isEqualTo(Position.ofLattice(X + 9000, Y + 5000));
        assertThat(findings.get(0).message().zh()).contains("1 个");
    }

    @Test
    void aShapeThatIsNotValidIsToldOnce() {
        Shape bowTie = Shape.of(new int[][][] {{{X, Y, X + 9, Y + 9, X + 9, Y, X, Y + 5}}});
        List<Finding> findings = check(
                layers(LayerPolicy.TILES_PARENT),
                square("top", "T", null, 0, 0, 9),
                new Grid(0, "low", "A", null, "A", "T", bowTie));
        assertThat(findings).extracting(Finding::code).containsExactly("INVALID_SHAPE");
    }

    private static double metersFrom(Bulge bulge, Finding finding) {
        return Geodesy.distanceMeters(bulge.place, Objects.requireNonNull(finding.place()));
    }

    private static List<Layer> layers(LayerPolicy low) {
        return List.of(
                new Layer("top", "top", null, LayerPolicy.DISJOINT, List.of()),
                new Layer("low", "low", "top", low, List.of()));
    }

    private static Grid square(String layer, String code, String parent, int x, int y, int side) {
        int west = X + 1000 * x;
        int south = Y + 1000 * y;
        int east = west + 1000 * side;
        int north = south + 1000 * side;
        Shape shape = Shape.of(new int[][][] {{{west, south, east, south, east, north, west, north}}});
        return new Grid(Grid.UNNUMBERED, layer, code, null, code, parent, shape);
    }

    private static List<Finding> check(List<Layer> layers, Grid... grids) {
        List<Row> rows = new ArrayList<>(layers);
        rows.addAll(Arrays.asList(grids));
        return Checks.check(Proposal.ofEdition(rows).within(CheckLimits.NONE));
    }

    private static Proposal proposal(SampleCity city) {
        return Proposal.ofEdition(rows(city)).within(CheckLimits.NONE);
    }

    private static List<Row> rows(SampleCity city) {
        List<Row> rows = new ArrayList<>();
        city.rows().forEach(rows::add);
        return rows;
    }

    /** A city in which one block pushes a corner of one square metre over a border to a block of the same parent. */
    private static final class Bulge {
        private record Segment(String parent, int ax, int ay, int bx, int by) {}

        final List<Row> rows;
        Grid grid;
        Grid neighbour;
        Position place;
        private long longest;
        private int[] from = new int[4];

        @SuppressWarnings("NullAway.Init") // set by find
        Bulge(long seed, int side) {
            rows = GroundRulesTest.rows(CityGenerator.generate(seed, 400));
            Map<Segment, Grid> seen = new HashMap<>();
            for (Row row : rows) {
                if (row instanceof Grid g
                        && g.layer().equals("block")
                        && g.shape().polygonCount() == 1) {
                    g.shape().forEachSegment((ax, ay, bx, by) -> find(seen, g, ax, ay, bx, by));
                }
            }
            double length = Math.hypot(from[2] - from[0], from[3] - from[1]);
            double height = side * 2 * STEPS / length;
            int x = (int) Math.rint(((long) from[0] + from[2]) / 2.0 + height * (from[3] - from[1]) / length);
            int y = (int) Math.rint(((long) from[1] + from[3]) / 2.0 - height * (from[2] - from[0]) / length);
            place = Position.ofLattice(x, y);
            rows.remove(grid);
            grid = new Grid(
                    0,
                    grid.layer(),
                    grid.code(),
                    grid.kind(),
                    grid.name(),
                    grid.parent(),
                    withVertex(grid.shape(), x, y));
            rows.add(grid);
        }

        private void find(Map<Segment, Grid> seen, Grid g, int ax, int ay, int bx, int by) {
            String parent = String.valueOf(g.parent());
            Grid other = seen.get(new Segment(parent, bx, by, ax, ay));
            long length = Math.abs((long) ax - bx) + Math.abs((long) ay - by);
            if (other != null && length > longest) {
                longest = length;
                grid = g;
                neighbour = other;
                from = new int[] {ax, ay, bx, by};
            }
            seen.put(new Segment(parent, ax, ay, bx, by), g);
        }

        private Shape withVertex(Shape shape, int x, int y) {
            int[][][] rings = new int[1][shape.ringCount(0)][];
            for (int r = 0; r < rings[0].length; r++) {
                int[] ring = shape.ring(0, r);
                int[] longer = new int[ring.length + 2];
                int at = 0;
                for (int i = 0; i < ring.length; i += 2) {
                    longer[at++] = ring[i];
                    longer[at++] = ring[i + 1];
                    int j = (i + 2) % ring.length;
                    if (ring[i] == from[0] && ring[i + 1] == from[1] && ring[j] == from[2] && ring[j + 1] == from[3]) {
                        longer[at++] = x;
                        longer[at++] = y;
                    }
                }
                rings[0][r] = Arrays.copyOf(longer, at);
            }
            assertThat(Lattice.cross(from[0], from[1], from[2], from[3], x, y)).isNotZero();
            return Shape.of(rings);
        }
    }
}
