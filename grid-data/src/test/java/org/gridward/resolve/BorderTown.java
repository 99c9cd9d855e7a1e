package org.gridward.resolve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.duty.Linkage;
import org.gridward.duty.MatterBook;
import org.gridward.duty.Moment;
import org.gridward.duty.Roster;
import org.gridward.duty.SchemeClock;
import org.gridward.geo.Line;
import org.gridward.geo.LocalPlane;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.index.GridIndex;
import org.gridward.index.LineIndex;
import org.gridward.index.LineIndex.Drawn;
import org.gridward.model.Agreement;
import org.gridward.model.Assignment;
import org.gridward.model.Barrier;
import org.gridward.model.Border;
import org.gridward.model.BorderRule;
import org.gridward.model.Catalogue;
import org.gridward.model.Coverage;
import org.gridward.model.Division;
import org.gridward.model.Domain;
import org.gridward.model.DomainOwner;
import org.gridward.model.DutyAction;
import org.gridward.model.EditionContent;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerKind;
import org.gridward.model.LayerPolicy;
import org.gridward.model.LineMeaning;
import org.gridward.model.LinkageGroup;
import org.gridward.model.Matter;
import org.gridward.model.MatterClass;
import org.gridward.model.PlaceException;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.SchemeTerms;
import org.gridward.model.TieBreaker;
import org.gridward.model.TimeWindow;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.model.UnitTree;
import org.gridward.model.Zone;
import org.gridward.model.ZoneStrip;

/**
 * Two districts side by side, in metres from the point where three streets meet. West: A2 in the north and A1 in the south,
 * each 600 m square, with a scenic area in A1; east: B1, 1,200 m long. A road with rules of its own runs along the border of
 * the districts from 200 m north on, a river through the south.
 */
final class BorderTown {
    static final LocalPlane PLANE = LocalPlane.at(1_214_700_000, 312_000_000);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Border A1_A2 = new Border("street", "A2", "A1");
    private static final Border A1_B1 = new Border("street", "A1", "B1");
    private static final Border A2_B1 = new Border("street", "A2", "B1");

    final EditionContent content = TestEdition.of(rows());
    final GridIndex index = new GridIndex(content.layers(), content.grids());
    final UnitTree units = new UnitTree(content.units());
    final MatterBook matters = new MatterBook(content.list(Catalogue.class), content.list(MatterClass.class));
    private final Names names = new Names(units, matters);
    private final LineIndex<Barrier> barriers = new LineIndex<>(content.list(Barrier.class).stream()
            .map(one -> new Drawn<>(one, BorderLines.toDoubles(one.line().toArray())))
            .toList());
    private final Agreements agreements = new Agreements(content, index, matters, barriers);
    private final Districts districts = new Districts(content, index, units);
    final StripStep stripStep = new StripStep(content.list(BorderRule.class), index);
    final ExceptionStep exceptionStep = new ExceptionStep(content.list(PlaceException.class), matters);
    final ZoneStep zoneStep =
            new ZoneStep(content.list(Zone.class), index, barriers, agreements, districts, matters, names);
    final DiscovererStep discovererStep = new DiscovererStep(
            agreements, districts, new Linkage(content.list(LinkageGroup.class)), matters, units, names);
    final StationStep stationStep = new StationStep(content, new Roster(content.assignments(), matters), units, names);
    final DoubtStep doubtStep = new DoubtStep(new OwnerLines(content, index, stripStep.lines()), names);
    final SafeRadius safeRadius =
            new SafeRadius(content, index, barriers, exceptionStep, stripStep, zoneStep, agreements, stationStep);

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Layer("district", "区", null, LayerPolicy.DISJOINT, List.of()));
        rows.add(new Layer("street", "街道", "district", LayerPolicy.TILES_PARENT, List.of()));
        rows.add(new Layer("overlay", "景区", null, LayerPolicy.FREE, List.of()));
        rows.add(grid("district", "A", null, -600, -600, 0, -600, 0, 0, 0, 600, -600, 600, -600, 0));
        rows.add(grid("district", "B", null, 0, -600, 600, -600, 600, 600, 0, 600, 0, 0));
        rows.add(grid("street", "A1", "A", -600, -600, 0, -600, 0, 0, -600, 0));
        rows.add(grid("street", "A2", "A", -600, 0, 0, 0, 0, 600, -600, 600));
        rows.add(grid("street", "B1", "B", 0, -600, 600, -600, 600, 600, 0, 600, 0, 0));
        rows.add(grid("overlay", "SCENIC", null, -300, -300, -200, -300, -200, -200, -300, -200));
        rows.add(TestEdition.schemeOfStreets(ZONE));
        rows.addAll(units());
        rows.addAll(matters());
        rows.addAll(zones());
        rows.addAll(agreements());
        rows.addAll(roads());
        rows.add(new Barrier("RIVER", "新泾港", line(-400, -20, -150, -20, -100, -12, -60, -12)));
        rows.addAll(places());
        return rows;
    }

    private static List<Row> units() {
        List<Row> rows = new ArrayList<>();
        rows.add(unit("CITY", UnitKind.BUREAU, null));
        rows.add(unit("HQ-A", UnitKind.BRIGADE, "CITY"));
        rows.add(unit("HQ-B", UnitKind.BRIGADE, "CITY"));
        rows.add(unit("SQ-A1", UnitKind.SQUAD, "HQ-A"));
        rows.add(unit("SQ-A2", UnitKind.SQUAD, "HQ-A"));
        rows.add(unit("SQ-SCENIC", UnitKind.SCENIC_AREA_SQUAD, "HQ-A"));
        rows.add(unit("SQ-MOBILE", UnitKind.MOBILE_SQUAD, "HQ-A"));
        rows.add(unit("SQ-B1", UnitKind.SQUAD, "HQ-B"));
        rows.add(new Assignment("SQ-A1", "street", "A1", Role.OWNER));
        rows.add(new Assignment("SQ-A2", "street", "A2", Role.OWNER));
        rows.add(new Assignment("SQ-B1", "street", "B1", Role.OWNER));
        rows.add(new Assignment("SQ-SCENIC", "overlay", "SCENIC", Role.OWNER));
        rows.add(new LinkageGroup("G1", "G1", List.of("SQ-A1", "SQ-A2", "SQ-SCENIC"), null, null, 3, 4));
        return rows;
    }

    private static Unit unit(String code, UnitKind kind, String superior) {
        return new Unit(code, code, kind, superior, null);
    }

    private static List<Row> matters() {
        Domain order = new Domain("URBAN_ORDER", "市容", TieBreaker.FIRST_ACCEPTED);
        return List.of(
                new Catalogue("N", "N", true, List.of(order), null, null),
                matter("09", null, false),
                matter("09001", "09", true),
                matter("06001", null, false));
    }

    private static MatterClass matter(String code, String parent, boolean mobile) {
        return new MatterClass("N", code, code, parent, "URBAN_ORDER", mobile, null, List.of(), null, null);
    }

    /** Z along the border of A1 and A2, 50 m north and 30 m south; X across the districts. */
    private static List<Row> zones() {
        Zone inside = new Zone(
                "Z",
                "Z",
                List.of("SQ-A1", "SQ-A2", "SQ-SCENIC", "SQ-MOBILE"),
                List.of(new ZoneStrip(A1_A2, 50, 30, null)),
                null,
                "HQ-A",
                LocalDate.of(2012, 1, 1),
                null);
        Zone across = new Zone(
                "X",
                "X",
                List.of("SQ-A1", "SQ-B1"),
                List.of(new ZoneStrip(A1_B1, 40, 40, line(0, -100, 0, -400))),
                shape(0, -520, 100, -520, 100, -450, 0, -450),
                null,
                null,
                null);
        return List.of(inside, across);
    }

    private static List<Row> agreements() {
        Agreement may = new Agreement(
                "AB",
                "AB",
                List.of("SQ-A2"),
                List.of("SQ-B1"),
                true,
                false,
                List.of(),
                List.of(DutyAction.DISSUADE),
                List.of(new TimeWindow(LocalTime.of(6, 0), LocalTime.of(22, 0))),
                60.0,
                TieBreaker.FIRST_DISCOVERED,
                "AB-2013-1",
                null,
                A2_B1,
                LocalDate.of(2013, 1, 1),
                null);
        Agreement must = new Agreement(
                "X1",
                "X1",
                List.of("SQ-A1"),
                List.of("SQ-B1"),
                false,
                true,
                List.of(new Matter("N", "09"), new Matter("N", "06001")),
                List.of(),
                List.of(),
                null,
                TieBreaker.FIRST_FILED,
                "X-2015-7",
                "X",
                null,
                LocalDate.of(2015, 1, 1),
                null);
        return List.of(may, must);
    }

    /** One road, five owners (finding 3 of the rules); and a kerb road whose strip is not in the middle. */
    private static List<Row> roads() {
        BorderRule five = new BorderRule(
                "CHENGDU",
                "成都北路",
                A2_B1,
                line(0, 600, 0, 200),
                20,
                20,
                null,
                List.of(
                        new DomainOwner("MUNICIPAL", Division.ALL_RIGHT, null, null),
                        new DomainOwner("TRAFFIC", Division.ALL_LEFT, null, null),
                        new DomainOwner("SANITATION", Division.CENTRE_LINE, null, null),
                        new DomainOwner("GREENING", Division.DRAWN_LINE, line(12, 620, 12, 180), LineMeaning.KERB),
                        new DomainOwner("URBAN_ORDER", Division.ALL_RIGHT, null, null)),
                LocalDate.of(2019, 1, 1),
                null);
        BorderRule kerb = new BorderRule(
                "KERB",
                "边路",
                A1_B1,
                line(0, 0, 0, -90),
                4,
                20,
                null,
                List.of(new DomainOwner(null, Division.CENTRE_LINE, null, null)),
                null,
                null);
        BorderRule drawn = new BorderRule(
                "SQUARE",
                "广场",
                A1_B1,
                null,
                0,
                0,
                shape(-50, -590, 50, -590, 50, -540, -50, -540),
                List.of(
                        new DomainOwner("TRAFFIC", Division.ALL_LEFT, null, null),
                        new DomainOwner(null, Division.ALL_LEFT, null, null)),
                null,
                null);
        return List.of(five, kerb, drawn);
    }

    private static List<Row> places() {
        return List.of(
                new PlaceException(
                        "RELIEF",
                        "早餐疏导点",
                        shape(-500, 300, -450, 300, -450, 340, -500, 340),
                        List.of(new Matter("N", "09001")),
                        List.of(new TimeWindow(LocalTime.of(5, 30), LocalTime.of(8, 30))),
                        null,
                        null,
                        LocalDate.of(2012, 1, 1),
                        null),
                new PlaceException(
                        "WORKS",
                        "施工",
                        shape(-500, 330, -400, 330, -400, 400, -500, 400),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        LocalDate.of(2012, 7, 1),
                        LocalDate.of(2013, 1, 1)),
                station("ST-1", -300, 100),
                station("ST-2", -100, 400),
                station("ST-3", 300, 0),
                station("ST-OLD", -400, 450),
                new Assignment("ST-1", "street", "A2", Role.SERVES),
                new Assignment(
                        "ST-OLD", "street", "A2", Role.SERVES, List.of(), List.of(), null, LocalDate.of(2014, 1, 1)),
                new Coverage("ST-2", shape(-200, 300, 0, 300, 0, 600, -200, 600)));
    }

    private static Unit station(String code, int east, int north) {
        return new Unit(
                code,
                code,
                UnitKind.STATION,
                "CITY",
                null,
                null,
                null,
                Position.ofLattice(x(east), y(north)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Grid grid(String layer, String code, String parent, int... metres) {
        return new Grid(1, layer, code, null, code, parent, shape(metres));
    }

    private static Shape shape(int... metres) {
        return Shape.of(new int[][][] {{steps(metres)}});
    }

    private static Line line(int... metres) {
        return Line.of(steps(metres));
    }

    private static int[] steps(int... metres) {
        int[] steps = new int[metres.length];
        for (int i = 0; i < metres.length; i += 2) {
            steps[i] = x(metres[i]);
            steps[i + 1] = y(metres[i + 1]);
        }
        return steps;
    }

    static int x(double eastMeters) {
        return (int) Math.rint(PLANE.columnAt(eastMeters));
    }

    static int y(double northMeters) {
        return (int) Math.rint(PLANE.rowAt(northMeters));
    }

    Spot spot(double eastMeters, double northMeters) {
        return spot(x(eastMeters), y(northMeters));
    }

    Spot spot(int x, int y) {
        return new Spot(index.locate(x, y), LocalPlane.at(x, y));
    }

    Asked asked(String matter, String domain, String time) {
        return new Asked(
                matter == null || matter.isEmpty() ? null : new Matter("N", matter),
                domain == null || domain.isEmpty() ? null : domain,
                new Moment(Instant.parse(time), new SchemeClock(ZONE, null)));
    }

    /** By the strip, else by the scenic area for whatever moves on, else by the street. */
    Optional<Owner> findOwner(Spot spot, Asked asked) {
        Map<String, String> owners = Map.of("A1", "SQ-A1", "A2", "SQ-A2", "B1", "SQ-B1", "SCENIC", "SQ-SCENIC");
        Optional<Grid> strip = stripStep.find(spot, asked, new Trace(false)).map(StripHere::grid);
        boolean scenic = asked.matter() != null && matters.isMobile(asked.matter());
        return strip.or(() -> spot.place().grids().stream()
                        .filter(grid -> grid.layer().equals("overlay") && scenic)
                        .findFirst())
                .or(() -> spot.place().findGrid(new LayerKind("street", null)))
                .flatMap(grid -> units.findUnit(owners.getOrDefault(grid.code(), ""))
                        .map(unit -> new Owner(unit, Basis.TERRITORY, grid)));
    }

    Doubt doubt(Spot spot, Asked asked, Double accuracy) {
        return doubtStep.find(
                spot,
                findOwner(spot, asked),
                accuracy,
                SchemeTerms.USUAL,
                (x, y) -> findOwner(spot(x, y), asked),
                asked,
                new Trace(true));
    }
}
