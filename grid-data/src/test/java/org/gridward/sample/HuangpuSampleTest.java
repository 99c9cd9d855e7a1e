package org.gridward.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gridward.geo.Geodesy;
import org.gridward.geo.Lattice;
import org.gridward.geo.Location;
import org.gridward.geo.Position;
import org.gridward.model.Grid;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.Unit;
import org.gridward.model.UnitTree;
import org.junit.jupiter.api.Test;

class HuangpuSampleTest {
    private static final Position XINKAIHE = new Position(121.4930, 31.2300);
    private static final Position SHAANXI_SOUTH_ROAD = new Position(121.4553, 31.2153);

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Grid> grids = new HashMap<>();

    HuangpuSampleTest() {
        Samples.huangpu().rows().forEach(rows::add);
        rows.stream().filter(Grid.class::isInstance).map(Grid.class::cast).forEach(g -> grids.put(g.code(), g));
    }

    @Test
    void itIsValidTilesExactlyAndLoadsInAMoment() {
        CityChecks city = CityChecks.of(Samples.huangpu());
        assertThat(city.gridCount()).isBetween(600, 1_500);
        assertThat(city.kinds).containsOnlyKeys("RESIDENTIAL", "STREET_FACE", "BLANK");
        assertThat(city.withHole).containsKeys("street", "small");
        assertThat(city.withExclave).containsKeys("street", "small");
        assertThat(city.longestEdge).isLessThan(Lattice.MAX_EDGE_STEPS / 10_000);
    }

    @Test
    void xinkaiheLiesInYuyuanNearTheCornerOfThreeStreets() {
        assertThat(locate("310101018", XINKAIHE)).isEqualTo(Location.INSIDE);
        Set<Position> corners = vertices("310101018");
        corners.retainAll(vertices("310101013"));
        corners.retainAll(vertices("310101017"));
        assertThat(corners)
                .hasSize(1)
                .allSatisfy(corner ->
                        assertThat(Geodesy.distanceMeters(corner, XINKAIHE)).isBetween(15.0, 30.0));
    }

    @Test
    void shaanxiSouthRoadLiesInRuijinAFewMetresFromXuhui() {
        assertThat(locate("310101023", SHAANXI_SOUTH_ROAD)).isEqualTo(Location.INSIDE);
        assertThat(metersToBorder("310101023", "310104", SHAANXI_SOUTH_ROAD)).isBetween(3.0, 8.0);
    }

    @Test
    void streetsHaveTheirRealCodesAndNames() {
        Map<String, String> names = new HashMap<>();
        grids.values().stream().filter(g -> g.layer().equals("street")).forEach(g -> names.put(g.code(), g.name()));
        assertThat(names)
                .hasSize(12)
                .containsEntry("310101002", "南京东路街道")
                .containsEntry("310101013", "外滩街道")
                .containsEntry("310101018", "豫园街道")
                .containsEntry("310104004", "湖南路街道");
        assertThat(grid("310101").name()).isEqualTo("黄浦区");
        assertThat(grid("310104").name()).isEqualTo("徐汇区");
    }

    @Test
    void everyStreetHasResidentialAreasStreetFacesAndBlocks() {
        grids.values().stream().filter(g -> g.layer().equals("street")).forEach(street -> {
            Set<String> kinds = new HashSet<>();
            grids.values().stream()
                    .filter(g -> street.code().equals(g.parent()))
                    .forEach(g -> kinds.add(String.valueOf(g.kind())));
            assertThat(kinds).as(street.name()).contains("RESIDENTIAL", "STREET_FACE", "BLANK");
        });
    }

    @Test
    void squadsStandUnderTheirDistrictAndTheCity() {
        UnitTree tree = new UnitTree(rows.stream()
                .filter(Unit.class::isInstance)
                .map(Unit.class::cast)
                .toList());
        assertThat(tree.listSuperiors("HP-YUYUAN")).extracting(Unit::code).containsExactly("HP-CG", "SH-CG");
        assertThat(tree.listSubordinates("HP-CG")).hasSize(10);
        assertThat(tree.listSubordinates("XH-CG")).hasSize(2);
        assertThat(tree.findUnit("HP-WAITAN").orElseThrow().name()).isEqualTo("外滩街道城管中队");
    }

    @Test
    void hunanRoadIsInNoScheme() {
        List<Scheme> schemes = rows.stream()
                .filter(Scheme.class::isInstance)
                .map(Scheme.class::cast)
                .toList();
        assertThat(schemes).extracting(Scheme::code).containsExactly("HP", "XH");
        assertThat(schemes.get(0).groundGrids()).hasSize(10);
        assertThat(schemes).noneMatch(scheme -> scheme.covers(grid("310104004")));
        assertThat(schemes.get(1).covers(grid("310104003"))).isTrue();
    }

    @Test
    void itIsFoundByName() {
        assertThat(Samples.listNames()).containsExactly("huangpu");
        SampleCity city = Samples.findSample("huangpu").orElseThrow();
        assertThat(city.source()).isEqualTo("sample:huangpu");
        assertThat(city.effectiveFrom()).isEqualTo("2025-12-31T16:00:00Z");
        assertThat(city.note()).contains("虚构", "invented");
        assertThat(Samples.findSample("atlantis")).isEmpty();
        List<Row> again = new ArrayList<>();
        city.rows().forEach(again::add);
        assertThat(again).isEqualTo(rows);
    }

    private Grid grid(String code) {
        Grid grid = grids.get(code);
        assertThat(grid).isNotNull();
        return Objects.requireNonNull(grid);
    }

    private Location locate(String code, Position place) {
        return grid(code).shape().locate(place.latticeX(), place.latticeY());
    }

    private Set<Position> vertices(String code) {
        Set<Position> vertices = new HashSet<>();
        grid(code).shape().forEachSegment((ax, ay, bx, by) -> vertices.add(Position.ofLattice(ax, ay)));
        return vertices;
    }

    /** The least distance to segments that both grids have; the segments are short, so a hundred points each will do. */
    private double metersToBorder(String code, String other, Position place) {
        Set<List<Integer>> segments = new HashSet<>();
        grid(other).shape().forEachSegment((ax, ay, bx, by) -> segments.add(List.of(bx, by, ax, ay)));
        double[] least = {Double.MAX_VALUE};
        grid(code).shape().forEachSegment((ax, ay, bx, by) -> {
            for (int k = 0; k <= 100 && segments.contains(List.of(ax, ay, bx, by)); k++) {
                int x = (int) (ax + (long) (bx - ax) * k / 100);
                int y = (int) (ay + (long) (by - ay) * k / 100);
                least[0] = Math.min(least[0], Geodesy.distanceMeters(place, Position.ofLattice(x, y)));
            }
        });
        return least[0];
    }
}
