package org.gridward.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridward.geo.Geodesy;
import org.gridward.geo.Lattice;
import org.gridward.geo.Line;
import org.gridward.geo.Location;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.model.Assignment;
import org.gridward.model.AttributeValue;
import org.gridward.model.Border;
import org.gridward.model.BorderRule;
import org.gridward.model.Grid;
import org.gridward.model.LegalAuthority;
import org.gridward.model.LinkageGroup;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.Unit;
import org.gridward.model.UnitTree;
import org.gridward.model.Zone;
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
                .hasSize(13)
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
            assertThat(kinds).as(street.name()).contains("RESIDENTIAL", "STREET_FACE");
            assertThat(kinds.contains("BLANK"))
                    .as(street.name())
                    .isEqualTo(!street.code().startsWith("310106"));
        });
    }

    @Test
    void squadsStandUnderTheirDistrictAndTheCity() {
        UnitTree tree = new UnitTree(rows.stream()
                .filter(Unit.class::isInstance)
                .map(Unit.class::cast)
                .toList());
        assertThat(tree.listSuperiors("HP-YUYUAN")).extracting(Unit::code).containsExactly("HP-CG", "SH-CG", "SH");
        assertThat(tree.listSubordinates("HP-CG").stream()
                        .filter(unit -> unit.kind().name().endsWith("SQUAD")))
                .hasSize(17);
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

    /** Rule H-31. */
    @Test
    void beforeTheDistrictsWereJoinedRuijinLayInLuwan() {
        assertThat(streetAt(0, SHAANXI_SOUTH_ROAD)).isEqualTo("310103004");
        assertThat(streetAt(1, SHAANXI_SOUTH_ROAD)).isEqualTo("310101023");
        assertThat(streetAt(2, SHAANXI_SOUTH_ROAD)).isEqualTo("310101023");
    }

    private static String streetAt(int edition, Position place) {
        List<String> found = new ArrayList<>();
        Samples.huangpu().editions().get(edition).rows().forEach(row -> {
            if (row instanceof Grid grid
                    && grid.layer().equals("street")
                    && grid.shape().locate(place.latticeX(), place.latticeY()) == Location.INSIDE) {
                found.add(grid.code());
            }
        });
        return found.get(0);
    }

    /** Rules H-03, H-06: 15 squads with territory in four groups of 3 or 4, two mobile ones in none. */
    @Test
    void fourLinkageGroupsHoldEverySquadThatHasGround() {
        List<String> grouped = rows(LinkageGroup.class).stream()
                .flatMap(group -> group.members().stream())
                .toList();
        Set<String> owners = rows(Assignment.class).stream()
                .filter(one -> one.role() == Role.OWNER && one.unit().startsWith("HP-"))
                .map(Assignment::unit)
                .collect(Collectors.toSet());
        assertThat(rows(LinkageGroup.class)).hasSize(4);
        assertThat(grouped).hasSize(15).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(owners);
        assertThat(owners).doesNotContain("HP-M-1", "HP-M-2");
    }

    /** Rule H-29. */
    @Test
    void headquartersLeadFiveSquadsAtXinkaihe() {
        Zone zone = rows(Zone.class).get(0);
        assertThat(zone.members()).hasSize(5);
        assertThat(zone.lead()).isEqualTo("HP-HQ");
        assertThat(zone.strips()).hasSize(3).allSatisfy(strip -> {
            assertThat(strip.leftMeters()).isEqualTo(50);
            assertThat(nearest(strip.stretch(), XINKAIHE)).isLessThan(30);
        });
    }

    private static double nearest(Line line, Position place) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < line.vertexCount(); i++) {
            least = Math.min(least, Geodesy.distanceMeters(Position.ofLattice(line.x(i), line.y(i)), place));
        }
        return least;
    }

    /** Rules H-04, H-28: what lies inside a street lies inside the right one. */
    @Test
    void thePromenadeAndTaiwanRoadLieInTheBund() {
        Shape bund = grid("310101013").shape();
        for (String code : List.of("HP-TAIWANLU", "HP-WAITAN")) {
            grid(code)
                    .shape()
                    .forEachSegment((ax, ay, bx, by) ->
                            assertThat(bund.box().contains(ax, ay)).isTrue());
        }
        assertThat(grid("HP-TAIWANLU").attributes().get("stalls")).isEqualTo(AttributeValue.of(229));
    }

    /** Rule H-32. */
    @Test
    void streetsEnforceInTheirOwnNameSince2021() {
        Unit bund = rows(Unit.class).stream()
                .filter(unit -> unit.code().equals("HP-WAITAN"))
                .findFirst()
                .orElseThrow();
        LegalAuthority later = bund.legalAuthorities().get(0);
        assertThat(later.name()).contains("外滩街道办事处");
        assertThat(later.isValidOn(LocalDate.of(2021, 7, 31))).isFalse();
        assertThat(later.isValidOn(LocalDate.of(2021, 8, 1))).isTrue();
        assertThat(bund.names().get(0).name()).isEqualTo("外滩街道综合行政执法队");
        assertThat(bund.posts()).hasSize(3).allMatch(post -> post.headcount() == 6 || post.headcount() == 7);
    }

    /** Finding 3 of the rules. */
    @Test
    void chengduNorthRoadHasFiveOwners() {
        BorderRule rule = rows(BorderRule.class).get(0);
        assertThat(rule.border()).isEqualTo(new Border("street", "310106012", "310101002"));
        assertThat(rule.owners()).hasSize(5);
    }

    private <R extends Row> List<R> rows(Class<R> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void itIsFoundByName() {
        assertThat(Samples.listNames()).contains("huangpu");
        SampleCity city = Samples.findSample("huangpu").orElseThrow();
        assertThat(city.source()).isEqualTo("sample:huangpu");
        assertThat(city.editions())
                .extracting(edition -> edition.effectiveFrom().toString())
                .containsExactly("2008-12-31T16:00:00Z", "2011-06-07T16:00:00Z", "2011-12-31T16:00:00Z");
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
