package org.gridward.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gridward.geo.Shape;
import org.gridward.model.Assignment;
import org.gridward.model.Catalogue;
import org.gridward.model.DutyAction;
import org.gridward.model.DutyLevel;
import org.gridward.model.DutyRule;
import org.gridward.model.Grid;
import org.gridward.model.Handler;
import org.gridward.model.LayerKind;
import org.gridward.model.LimitUnit;
import org.gridward.model.Matter;
import org.gridward.model.MatterClass;
import org.gridward.model.Requirements;
import org.gridward.model.Response;
import org.gridward.model.ResponseRule;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.SchemeTerms;
import org.gridward.model.Severity;
import org.gridward.model.TimeLimit;
import org.gridward.model.UnitCount;
import org.gridward.model.UnitKind;
import org.jspecify.annotations.Nullable;

/** The sample {@code minhang}: a district with Gumei in it, of which unit grids cover a part. */
final class Minhang {
    private static final LocalDate BEGIN = LocalDate.of(2009, 1, 1);
    private static final LocalDate PILOT = LocalDate.of(2009, 7, 1);
    private static final LocalDate ALL = LocalDate.of(2009, 10, 1);
    private static final LocalDate EXTENDED = LocalDate.of(2013, 1, 1);
    private static final LocalDate SPLIT = LocalDate.of(2015, 6, 16);
    private static final String CATALOGUE = "MH-2013";
    private static final int VILLAGES = 17;
    private static final int HELD_BACK = 7;

    private static final String NOTE = "哪些地块最先纳入单元网格、各部门与工作站的名称和分布为虚构；莘庄工业区按街镇级单位处理，其民政归属未表示。"
            + " / Which ground got unit grids first, and the names and places of departments and stations, are invented;"
            + " Xinzhuang Industrial Park counts as a street-level unit, the town to which it belongs in civil affairs is not"
            + " shown.";
    private static final String SPLIT_NOTE = "浦锦 17 个村的名称、位置和移交日期为虚构，7 个村暂由浦江镇管理。"
            + " / The names and places of Pujin's 17 villages and the days of hand-over are invented; seven are managed"
            + " by Pujiang for a time.";

    private final MinhangGround minhang;

    private Minhang(MinhangGround minhang) {
        this.minhang = minhang;
    }

    static SampleCity make() {
        Minhang sample = new Minhang(new MinhangGround());
        return new SampleCity(
                "sample:minhang",
                "闵行示例 (mini-Minhang)",
                List.of(
                        sample.edition(BEGIN, "闵行区单元网格 125 平方公里", NOTE),
                        sample.edition(EXTENDED, "闵行区单元网格 165 平方公里", NOTE),
                        sample.edition(Gumei.START, "闵行区与古美路街道", NOTE + " " + Gumei.NOTE),
                        sample.edition(SPLIT, "浦锦街道成立", NOTE + " " + Gumei.NOTE + " " + SPLIT_NOTE)));
    }

    private SampleEdition edition(LocalDate day, String title, String note) {
        return SampleEdition.from(day, title, note, () -> rows(day).iterator());
    }

    private List<Row> rows(LocalDate day) {
        boolean split = !day.isBefore(SPLIT);
        boolean extended = !day.isBefore(EXTENDED);
        Predicate<MinhangTown> all = town -> true;
        MinhangCover cover = new MinhangCover(minhang, extended);
        RowBook book = new RowBook()
                .addAll(Shanghai.rows())
                .addAll(Gumei.townGrids(minhang, split, all))
                .addAll(MinhangUnits.rows(split, all))
                .addAll(cover.grids())
                .addAll(schemes(cover, day));
        if (extended) {
            book.add(Shanghai.districtBureau("MH", "闵行区"))
                    .addAll(MinhangStations.departments())
                    .addAll(MinhangStations.stations(split, cover.codes()))
                    .addAll(duties());
        }
        if (!day.isBefore(Gumei.START)) {
            book.add(Gumei.scheme(true)).shareAll(Gumei.rows(minhang));
        }
        return split ? book.addAll(villages()).list() : book.list();
    }

    /** Two towns began three months before the others (rule M-07); Gumei has a scheme of its own since 2014. */
    private static List<Row> schemes(MinhangCover cover, LocalDate day) {
        List<String> gumei = starting(cover, MinhangTown.GUMEI);
        List<String> xinzhuang = starting(cover, MinhangTown.XINZHUANG);
        List<String> others = new ArrayList<>(cover.codes());
        others.removeAll(gumei);
        others.removeAll(xinzhuang);
        return List.of(
                scheme("MH-GM", "闵行区大联动方案（古美路街道试点）", gumei, PILOT, Gumei.START),
                scheme("MH-XZ", "闵行区大联动方案（莘庄镇试点）", xinzhuang, PILOT, null),
                scheme("MH", "闵行区大联动方案", others, ALL, null, requirements(day)));
    }

    /** The source's numbers (rule M-05); Gumei's own units, which come later, are not among them. */
    private static Requirements requirements(LocalDate day) {
        boolean counted = !day.isBefore(EXTENDED) && day.isBefore(Gumei.START);
        return counted
                ? new Requirements(
                        List.of(
                                new UnitCount("MH", List.of(UnitKind.DEPARTMENT), 52),
                                new UnitCount("MH", List.of(UnitKind.STATION), 521)),
                        List.of(),
                        List.of(),
                        List.of())
                : Requirements.NONE;
    }

    private static List<String> starting(MinhangCover cover, String town) {
        return cover.codes().stream().filter(code -> code.startsWith(town)).toList();
    }

    private static Scheme scheme(String code, String name, List<String> grids, LocalDate from, @Nullable LocalDate to) {
        return scheme(code, name, grids, from, to, Requirements.NONE);
    }

    private static Scheme scheme(
            String code,
            String name,
            List<String> grids,
            LocalDate from,
            @Nullable LocalDate to,
            Requirements requirements) {
        SchemeTerms terms = new SchemeTerms(
                List.of(),
                List.of(),
                List.of(
                        new ResponseRule(Severity.ORDINARY, Handler.STATION, Response.PATROL, List.of()),
                        new ResponseRule(Severity.PROMINENT, Handler.CENTRE, Response.JOINT_RESPONSE, List.of()),
                        new ResponseRule(Severity.MAJOR, Handler.LINKED, Response.LINKED_RESPONSE, List.of())),
                SchemeTerms.USUAL.confirmShare(),
                SchemeTerms.USUAL.nearBorderMeters(),
                requirements);
        return new Scheme(
                code,
                name,
                "unit-grid",
                new HashSet<>(grids),
                from,
                to,
                SampleEdition.ZONE,
                Shanghai.CALENDAR,
                List.of(new LayerKind("street", null)),
                "street",
                terms);
    }

    /** Six fields come first; each has what makes it publishable (rules M-17, M-18). */
    private static List<Row> duties() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Catalogue(CATALOGUE, "闵行区大联动事项（六个领域先行）", false, NationalCatalogues.DOMAINS, EXTENDED, null));
        for (String[] row : Resource.rows("minhang-fields.tsv")) {
            rows.add(new MatterClass(CATALOGUE, row[0], row[1], null, row[2], false, row[5], List.of(), null, null));
            rows.add(new DutyRule(
                    "MH-" + row[0],
                    row[1],
                    new Matter(CATALOGUE, row[0]),
                    null,
                    DutyLevel.valueOf(row[3]),
                    row[4],
                    List.of(),
                    List.of(new TimeLimit(5, LimitUnit.WORKING_DAYS, null)),
                    List.of(DutyAction.HANDLE, DutyAction.PENALIZE),
                    "属实且在本区范围内；时限为示例",
                    row[5],
                    "现场核实、主体资格",
                    "受理、派发、处置、反馈、考核",
                    null,
                    null));
        }
        return rows;
    }

    /** Seven villages in the east stay with Pujiang until they are handed over (rule M-04). */
    private List<Row> villages() {
        Terrain terrain = minhang.terrain();
        List<Integer> east = pujin(31, 31);
        List<Integer> west = pujin(28, 30);
        int plots = terrain.columns() * terrain.rows();
        int[] eastern = PlotCut.cut(terrain.columns(), plots, east, HELD_BACK);
        int[] western = PlotCut.cut(terrain.columns(), plots, west, VILLAGES - HELD_BACK);
        SortedMap<String, Shape> shapes = terrain.shapes(plot -> {
            int number = eastern[plot] > 0 ? eastern[plot] : western[plot] > 0 ? HELD_BACK + western[plot] : 0;
            return number == 0 ? null : Codes.child(MinhangTown.PUJIN, 200 + number);
        });
        List<Row> rows = new ArrayList<>(List.of(Shanghai.COMMUNITY));
        shapes.forEach((code, shape) -> {
            int number = Integer.parseInt(code.substring(10));
            rows.add(new Grid(Grid.UNNUMBERED, "community", code, "VILLAGE", "浦锦第" + number + "村（名称未载）", null, shape));
            if (number <= HELD_BACK) {
                LocalDate handedOver = LocalDate.of(2016 + (number - 1) / 2, 7, 1);
                rows.add(new Assignment(
                        MinhangTown.get(MinhangTown.PUJIANG).unit(),
                        "community",
                        code,
                        Role.MANAGES,
                        List.of(),
                        List.of(),
                        null,
                        handedOver));
            }
        });
        return rows;
    }

    private List<Integer> pujin(int westCell, int eastCell) {
        Terrain terrain = minhang.terrain();
        return IntStream.range(0, terrain.columns() * terrain.rows())
                .filter(plot -> minhang.cellX(plot) >= westCell && minhang.cellX(plot) <= eastCell)
                .filter(plot -> minhang.townOf(plot)
                        .filter(town -> town.code().equals(MinhangTown.PUJIN))
                        .isPresent())
                .boxed()
                .toList();
    }
}
