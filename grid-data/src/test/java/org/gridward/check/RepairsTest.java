package org.gridward.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.gridward.check.BorderSeeds.Seed;
import org.gridward.check.CheckLimits.AreaRange;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.gridward.model.Effects;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.sample.CityGenerator;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class RepairsTest {
    private static final List<String> LEVELS = List.of("street", "small", "block");

    @Test
    void gapsAndOverlapsOnEveryLevelAreRepairedAndNothingElseMoves() {
        int proposals = 0;
        for (long seed = 0; seed < Checkout.count(2, 100); seed++) {
            List<Row> rows = new ArrayList<>();
            CityGenerator.generate(seed, 300).rows().forEach(rows::add);
            DraftCheck clean = DraftCheck.of(Proposal.ofEdition(rows));
            for (String level : LEVELS) {
                for (double size : new double[] {0.2, 300}) {
                    for (boolean gap : new boolean[] {true, false}) {
                        Optional<Seed> found = new BorderSeeds(grids(rows), LEVELS, seed).findNext(level, gap, size);
                        if (found.isEmpty()) {
                            continue;
                        }
                        Seed one = found.get();
                        String name = "seed " + seed + ", " + size + " m² in " + level + ", gap " + gap;
                        DraftCheck spoilt = clean.after(one.rows(), List.of());
                        List<Repair> repairs = propose(spoilt, errors(spoilt).get(0));
                        assertThat(repairs).as(name).isNotEmpty();
                        proposals += repairs.size();
                        for (Repair repair : repairs) {
                            assertThat(repair.squareMeters())
                                    .as(name)
                                    .isCloseTo(one.squareMeters(), within(0.01 * one.squareMeters() + 0.0001));
                            DraftCheck mended = spoilt.after(repair.rows(), repair.removed());
                            assertThat(Checks.check(mended.proposal()))
                                    .as(name)
                                    .allMatch(finding -> finding.severity() == Finding.Severity.WARNING)
                                    .isSubsetOf(spoilt.listFindings());
                            assertOnlyNeighboursMove(name, spoilt, repair);
                        }
                        assertThat(repairs)
                                .as("%s: to the side that was bent", name)
                                .anySatisfy(repair -> assertThat(grids(repair.rows()))
                                        .extracting(Grid::shape)
                                        .containsAll(before(clean, one)));
                    }
                }
            }
        }
        assertThat(proposals).isGreaterThan(Checkout.count(40, 2_000));
    }

    private static List<Shape> before(DraftCheck clean, Seed seed) {
        return seed.rows().stream()
                .map(grid -> clean.proposal()
                        .findGrid(grid.layer(), grid.code())
                        .orElseThrow()
                        .shape())
                .toList();
    }

    /** Who changes lies at the place; vertices elsewhere stay to the last. */
    private static void assertOnlyNeighboursMove(String name, DraftCheck spoilt, Repair repair) {
        if (repair.what().en().startsWith("The gap is shared out")) {
            return; // along as many vertices as the dividing line needs
        }
        for (Grid grid : grids(repair.rows())) {
            Shape then = spoilt.proposal()
                    .findGrid(grid.layer(), grid.code())
                    .orElseThrow()
                    .shape();
            Set<List<Integer>> gone = vertices(then);
            gone.removeAll(vertices(grid.shape()));
            Set<List<Integer>> added = vertices(grid.shape());
            added.removeAll(vertices(then));
            assertThat(gone.size() + added.size()).as(name).isLessThanOrEqualTo(4);
        }
        assertThat(repair.greatestMeters()).as(name).isLessThan(100);
    }

    private static Set<List<Integer>> vertices(Shape shape) {
        Set<List<Integer>> vertices = new HashSet<>();
        shape.forEachSegment((ax, ay, bx, by) -> vertices.add(List.of(ax, ay)));
        return vertices;
    }

    /** The lines cross between lattice points, and run over several neighbours and their blocks. */
    @Test
    void gridsPutAskewAreMendedProposalByProposal() {
        int mended = 0;
        List<Finding> left = new ArrayList<>();
        int tried = 0;
        for (long seed = 0; seed < Checkout.count(12, 300); seed++) {
            List<Row> rows = new ArrayList<>();
            CityGenerator.generate(seed, 200).rows().forEach(rows::add);
            List<Grid> grids = grids(rows);
            Random random = new Random(seed);
            Grid grid = grids.get(random.nextInt(grids.size()));
            if (!grid.layer().equals("block")) {
                continue;
            }
            Optional<Shape> bent = bent(grid.shape(), random);
            if (bent.isEmpty()) {
                continue;
            }
            DraftCheck clean = DraftCheck.of(Proposal.ofEdition(rows));
            DraftCheck check = clean.after(List.of(grid.withShape(bent.get())), List.of());
            if (errors(check).isEmpty()
                    || errors(check).stream().anyMatch(f -> f.code().equals("INVALID_SHAPE"))) {
                continue;
            }
            tried++;
            for (int step = 0; step < 12 && !errors(check).isEmpty(); step++) {
                DraftCheck now = check;
                Optional<Repair> repair = errors(check).stream()
                        .flatMap(finding -> propose(now, finding).stream())
                        .findFirst();
                if (repair.isEmpty()) {
                    break;
                }
                check = check.after(repair.get().rows(), repair.get().removed());
            }
            mended += errors(check).isEmpty() ? 1 : 0;
            left.addAll(errors(check));
            assertThat(Checks.check(check.proposal())).as("seed %d", seed).isEqualTo(check.listFindings());
        }
        assertThat(tried).isGreaterThan(Checkout.count(3, 100));
        assertThat(mended).as("of %d, left %s", tried, left).isGreaterThanOrEqualTo(tried * 8 / 10);
    }

    private static Optional<Shape> bent(Shape shape, Random random) {
        int[] ring = shape.ring(0, 0);
        int at = 2 * random.nextInt(ring.length / 2);
        ring[at] += 300 + random.nextInt(900);
        ring[at + 1] -= 300 + random.nextInt(900);
        Shape bent = Shape.of(new int[][][] {{ring}});
        return shape.polygonCount() == 1 && shape.ringCount(0) == 1 ? Optional.of(bent) : Optional.empty();
    }

    /** A lane of 20 m × 50 m between two grids in the west and the east and one in the north, in a grid that is to be tiled. */
    @Test
    void aGapIsSharedOutToTheNearest() {
        Grid parent = new Grid(
                0,
                "town",
                "T",
                null,
                "",
                null,
                shape(0, 0, 4_000, 0, 6_000, 0, 9_000, 0, 9_000, 5_000, 9_000, 9_000, 0, 9_000, 0, 5_000));
        Grid west = below("W", 0, 0, 4_000, 0, 4_000, 5_000, 0, 5_000);
        Grid east = below("E", 6_000, 0, 9_000, 0, 9_000, 5_000, 6_000, 5_000);
        Grid north = below("N", 0, 5_000, 4_000, 5_000, 6_000, 5_000, 9_000, 5_000, 9_000, 9_000, 0, 9_000);
        DraftCheck check = DraftCheck.of(Proposal.of(List.of(
                        new Layer("town", "", null, LayerPolicy.TILES_PARENT, List.of()),
                        new Layer("plot", "", "town", LayerPolicy.TILES_PARENT, List.of()),
                        parent,
                        west,
                        east,
                        north))
                .within(CheckLimits.NONE));
        List<Repair> repairs = propose(check, only(check, "GAP"));
        assertThat(repairs).hasSize(4);
        Repair shared = repairs.get(3);
        assertThat(shared.what().en()).endsWith(": E, W, N");
        Map<String, Shape> after = new TreeMap<>();
        grids(shared.rows()).forEach(grid -> after.put(grid.code(), grid.shape()));
        assertThat(holds(after.get("W"), 4_900, 500)).isTrue();
        assertThat(holds(after.get("E"), 5_100, 500)).isTrue();
        assertThat(holds(after.get("N"), 5_000, 4_500)).isTrue();
        assertThat(holds(after.get("W"), 4_100, 4_700)).isTrue();
        double west2 = shared.shares().stream()
                .filter(share -> "W".equals(share.to()))
                .mapToDouble(Effects.Share::squareMeters)
                .sum();
        // half of the lane, less half of what is nearest to the north
        assertThat(west2).isCloseTo(shared.squareMeters() * 0.45, within(shared.squareMeters() * 0.02));
        assertThat(shared.greatestMeters()).isBetween(9.0, 12.0);
    }

    private static boolean holds(Shape shape, int x, int y) {
        return JtsShapes.toSteps(shape).covers(new GeometryFactory().createPoint(new Coordinate(x, y)));
    }

    private static Grid below(String code, int... ring) {
        return new Grid(0, "plot", code, null, "", "T", shape(ring));
    }

    @Test
    void aTailGoesToANeighbour() {
        Grid west = plot(
                "W", 0, 0, 5_000, 0, 5_000, 2_000, 8_000, 2_000, 8_000, 2_040, 5_000, 2_040, 5_000, 5_000, 0, 5_000);
        Grid east = plot(
                "E", 5_000, 0, 9_000, 0, 9_000, 5_000, 5_000, 5_000, 5_000, 2_040, 8_000, 2_040, 8_000, 2_000, 5_000,
                2_000);
        DraftCheck check = check(west, east);
        Finding sliver = only(check, "SLIVER");
        List<Repair> repairs = propose(check, sliver);
        assertThat(repairs).singleElement().satisfies(repair -> {
            assertThat(repair.what().en()).contains("E");
            assertThat(grids(repair.rows()))
                    .extracting(Grid::shape)
                    .containsExactlyInAnyOrder(
                            shape(0, 0, 5_000, 0, 5_000, 2_000, 5_000, 2_040, 5_000, 5_000, 0, 5_000),
                            shape(5_000, 0, 9_000, 0, 9_000, 5_000, 5_000, 5_000, 5_000, 2_040, 5_000, 2_000));
            assertThat(repair.greatestMeters()).isBetween(28.0, 34.0);
            assertThat(repair.squareMeters()).isBetween(10.0, 15.0);
        });
    }

    @Test
    void aThinPartOrAThinGridGoesToTheNeighbourWithTheLongestBorder() {
        Grid south = plot("S", 0, 0, 5_000, 0, 5_000, 2_000, 0, 2_000);
        Grid thin = plot("T", 0, 2_000, 5_000, 2_000, 5_000, 2_020, 0, 2_020);
        Grid north = plot("N", 0, 2_020, 5_000, 2_020, 5_000, 5_000, 0, 5_000);
        DraftCheck check = check(south, thin, north);
        List<Repair> repairs = propose(check, only(check, "SLIVER"));
        assertThat(repairs).hasSize(2).allSatisfy(repair -> {
            assertThat(repair.removed()).containsExactly(RowKey.grid("plot", "T"));
            assertThat(repair.rows()).hasSize(1);
        });

        Grid both = plot("S", 0, 0, 5_000, 0, 5_000, 2_000, 0, 2_000).withShape(Shape.of(new int[][][] {
            {{0, 0, 5_000, 0, 5_000, 2_000, 0, 2_000}}, {{0, 4_000, 5_000, 4_000, 5_000, 4_020, 0, 4_020}}
        }));
        Grid middle = plot("M", 0, 2_000, 5_000, 2_000, 5_000, 4_000, 0, 4_000);
        DraftCheck parted = check(both, middle);
        assertThat(propose(parted, only(parted, "SLIVER"))).singleElement().satisfies(repair -> {
            assertThat(repair.removed()).isEmpty();
            assertThat(grids(repair.rows()))
                    .extracting(Grid::shape)
                    .containsExactlyInAnyOrder(
                            shape(0, 0, 5_000, 0, 5_000, 2_000, 0, 2_000),
                            shape(0, 2_000, 5_000, 2_000, 5_000, 4_000, 5_000, 4_020, 0, 4_020, 0, 4_000));
        });
    }

    /** Two halls joined by a passage of 30 cm; the smaller one in the east goes with it. */
    @Test
    void aNeckGoesToANeighbourWithTheSmallerEndSoThatNothingFallsApart() {
        Grid halls = plot(
                "A", 0, 0, 2_000, 0, 2_000, 1_000, 6_000, 1_000, 6_000, 0, 7_000, 0, 7_000, 2_000, 6_000, 2_000, 6_000,
                1_030, 2_000, 1_030, 2_000, 2_000, 0, 2_000);
        Grid south = plot("S", 2_000, 0, 6_000, 0, 6_000, 1_000, 2_000, 1_000);
        DraftCheck check = check(halls, south);
        List<Repair> repairs = propose(check, only(check, "SLIVER"));
        assertThat(repairs).singleElement().satisfies(repair -> {
            assertThat(repair.what().en()).contains("neck and the smaller end", "S");
            assertThat(grids(repair.rows()))
                    .extracting(Grid::shape)
                    .contains(shape(0, 0, 2_000, 0, 2_000, 1_000, 2_000, 1_030, 2_000, 2_000, 0, 2_000));
            assertThat(repair.removed()).isEmpty();
        });
        DraftCheck alone = check(halls);
        assertThat(propose(alone, only(alone, "SLIVER"))).isEmpty();
    }

    @Test
    void otherFindingsHaveNoRepair() {
        DraftCheck other = check(plot("", 0, 0, 2_000, 0, 2_000, 2_000));
        Finding finding = only(other, "EMPTY_CODE");
        assertThat(propose(other, finding)).isEmpty();
        assertThat(Repairs.mayMend(finding)).isFalse();
    }

    private static List<Repair> propose(DraftCheck check, Finding finding) {
        List<Repair> repairs = Repairs.propose(check, finding, UnaryOperator.identity());
        repairs.forEach(repair -> assertSharesAddUp(check, repair));
        return repairs;
    }

    /** What a grid gets and gives is by how much its ground is another; who is only noded gets and gives nothing. */
    private static void assertSharesAddUp(DraftCheck check, Repair repair) {
        Map<RowKey, Long> expected = new TreeMap<>();
        for (Grid grid : grids(repair.rows())) {
            long before = twiceArea(check, grid.key());
            expected.put(grid.key(), grid.shape().twiceArea() - before);
        }
        repair.removed().forEach(key -> expected.put(key, -twiceArea(check, key)));
        for (Effects.Share share : repair.shares()) {
            add(expected, share.layer(), share.to(), -share.twiceSquareSteps());
            add(expected, share.layer(), share.from(), share.twiceSquareSteps());
        }
        // a corner between lattice points moves by half a step, and what it moves along is as long as the border
        assertThat(expected.values()).allMatch(left -> Math.abs(left) < 100_000);
        assertThat(repair.noded())
                .allSatisfy(key -> assertThat(repair.shares())
                        .noneMatch(share -> share.layer().equals(key.listParts().get(0))
                                && List.of(String.valueOf(share.from()), String.valueOf(share.to()))
                                        .contains(key.listParts().get(1))));
    }

    private static long twiceArea(DraftCheck check, RowKey grid) {
        return ((Grid) check.proposal().find(grid).orElseThrow()).shape().twiceArea();
    }

    private static void add(Map<RowKey, Long> areas, String layer, String code, long twiceSquareSteps) {
        if (code != null) {
            areas.merge(RowKey.grid(layer, code), twiceSquareSteps, Long::sum);
        }
    }

    private static DraftCheck check(Grid... grids) {
        List<Row> rows = new ArrayList<>(List.of(grids));
        rows.add(new Layer("plot", "", null, LayerPolicy.DISJOINT, List.of()));
        return DraftCheck.of(
                Proposal.ofEdition(rows).within(new CheckLimits(0.5, 10, 0, 0, 0, AreaRange.ANY, Map.of())));
    }

    private static Finding only(DraftCheck check, String code) {
        assertThat(check.listFindings()).extracting(Finding::code).containsExactly(code);
        return check.listFindings().get(0);
    }

    private static Grid plot(String code, int... ring) {
        return new Grid(0, "plot", code, null, "", null, shape(ring));
    }

    private static Shape shape(int... ring) {
        return Shape.of(new int[][][] {{ring}});
    }

    private static List<Grid> grids(List<Row> rows) {
        return rows.stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
    }

    private static List<Finding> errors(DraftCheck check) {
        return check.listFindings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }
}
