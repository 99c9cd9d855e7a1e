package org.gridward.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.gridward.model.Barrier;
import org.gridward.model.Catalogue;
import org.gridward.model.DutyAction;
import org.gridward.model.DutyLevel;
import org.gridward.model.DutyRule;
import org.gridward.model.Grid;
import org.gridward.model.LayerKind;
import org.gridward.model.LimitUnit;
import org.gridward.model.Matter;
import org.gridward.model.MatterClass;
import org.gridward.model.Membership;
import org.gridward.model.Requirements;
import org.gridward.model.Role;
import org.gridward.model.RoleRange;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.SchemeTerms;
import org.gridward.model.TimeLimit;

/** The sample {@code gumei}: one street in full, its neighbours in two districts as streets. */
final class Gumei {
    static final LocalDate START = LocalDate.of(2014, 6, 1);
    static final String CATALOGUE = "GM-2014";
    /** It helps where people live only (rule G-24). */
    private static final String JOINT_TEAM = "GM-3X";

    private static final Set<String> STREETS =
            Set.of(MinhangTown.GUMEI, MinhangTown.XINZHUANG, "310112108", "310104012", "310104013");
    static final String NOTE = "居民区与片区的名称、街面网格的数目、昼夜时刻、接管日期、十三类目的名称以及办理时限均为虚构或推断；"
            + "与两个片区等距的空白区域记为“决定”。"
            + " / The names of residential areas and 片区, the number of street-face grids, the hours of day and night, the"
            + " dates of hand-over, the names of the thirteen categories and all time limits are invented or inferred; a"
            + " blank area as far from one 片区 as from another is marked as decided.";

    private Gumei() {}

    static SampleCity make() {
        MinhangGround minhang = new MinhangGround();
        return new SampleCity(
                "sample:gumei",
                "古美示例 (mini-Gumei)",
                List.of(
                        SampleEdition.from(
                                LocalDate.of(2009, 1, 1),
                                "古美路街道及周边",
                                "",
                                () -> towns(minhang, false).list().iterator()),
                        SampleEdition.from(
                                START,
                                "古美路街道网格化管理",
                                NOTE,
                                () -> towns(minhang, true)
                                        .addAll(rows(minhang))
                                        .list()
                                        .iterator())));
    }

    private static RowBook towns(MinhangGround minhang, boolean started) {
        Predicate<MinhangTown> wanted = town -> STREETS.contains(town.code());
        return new RowBook()
                .addAll(Shanghai.rows())
                .addAll(townGrids(minhang, false, wanted))
                .addAll(MinhangUnits.rows(false, wanted))
                .add(scheme(started));
    }

    /** Layers, districts and streets. */
    static List<Row> townGrids(MinhangGround minhang, boolean split, Predicate<MinhangTown> wanted) {
        List<Row> rows = new ArrayList<>(List.of(Shanghai.DISTRICT, Shanghai.STREET));
        minhang.districts(wanted)
                .forEach((code, shape) -> rows.add(new Grid(
                        Grid.UNNUMBERED, "district", code, null, code.equals("310112") ? "闵行区" : "徐汇区", null, shape)));
        minhang.towns(split, wanted).forEach((code, shape) -> {
            String name = MinhangTown.get(code).name();
            rows.add(new Grid(Grid.UNNUMBERED, "street", code, null, name, code.substring(0, 6), shape));
        });
        return rows;
    }

    /** What the street itself adds. */
    static List<Row> rows(MinhangGround minhang) {
        GumeiGround ground = new GumeiGround(minhang);
        List<Row> rows = new ArrayList<>(List.of(Shanghai.SMALL, Shanghai.BLOCK, Shanghai.SUB_STREET));
        rows.addAll(ground.grids());
        rows.addAll(GumeiUnits.rows(ground));
        rows.addAll(duties());
        rows.add(new Barrier("GM-XINJINGGANG", "新泾港", ground.bank()));
        return rows;
    }

    /** @param started whether there are small grids that can have owners (rules G-05, G-07) */
    static Scheme scheme(boolean started) {
        List<LayerKind> order = new ArrayList<>();
        if (started) {
            order.add(new LayerKind("small", "RESIDENTIAL"));
            order.add(new LayerKind("small", "STREET_FACE"));
            order.add(new LayerKind("sub-street", null));
        }
        order.add(new LayerKind("street", null));
        return new Scheme(
                "GM",
                "古美路街道网格化管理方案",
                "street",
                Set.of(MinhangTown.GUMEI),
                START,
                null,
                SampleEdition.ZONE,
                Shanghai.CALENDAR,
                order,
                "street",
                started ? SchemeTerms.USUAL.withRequirements(requirements()) : SchemeTerms.USUAL);
    }

    /** Rules G-06, G-07, G-10, G-31. */
    private static Requirements requirements() {
        LayerKind residential = new LayerKind("small", "RESIDENTIAL");
        LayerKind blocks = new LayerKind("block", null);
        return new Requirements(
                List.of(),
                List.of(),
                List.of(
                        new RoleRange(residential, Role.FIRST_RESPONSIBLE, 1, 1),
                        new RoleRange(blocks, Role.BLOCK_LEADER, 1, 1),
                        new RoleRange(blocks, Role.BLOCK_RESPONSIBLE, 1, 1)),
                List.of(
                        new Membership(residential, "sub-street"),
                        new Membership(new LayerKind("small", "BLANK"), "sub-street")));
    }

    /** 13 categories for residential areas within 20 for the street (rules G-13, G-15, G-16). */
    private static List<Row> duties() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Catalogue(
                CATALOGUE, "古美路街道管理事项目录（20 类，其中居民区 13 类）", false, NationalCatalogues.DOMAINS, START, null));
        for (String[] row : Resource.rows("gumei-categories.tsv")) {
            rows.add(new MatterClass(
                    CATALOGUE,
                    row[0],
                    row[1],
                    null,
                    row[2],
                    row[3].equals("M"),
                    null,
                    row[7].isEmpty() ? List.of() : List.of(new Matter(NationalCatalogues.OLD, row[7])),
                    null,
                    null));
            if (DutyLevel.valueOf(row[4]) == DutyLevel.RESIDENTIAL) {
                rows.add(duty(
                        "GM-" + row[0],
                        row,
                        DutyLevel.RESIDENTIAL,
                        row[6],
                        List.of(DutyAction.DISSUADE, DutyAction.REPORT, DutyAction.HANDLE),
                        "居民区先行，劝阻无效即报书记，再报片区，最后报联动分中心"));
            }
            rows.add(duty(
                    DutyLevel.valueOf(row[4]) == DutyLevel.STREET ? "GM-" + row[0] : "GM-S" + row[0],
                    row,
                    DutyLevel.STREET,
                    row[6].equals(JOINT_TEAM) ? "" : row[6],
                    List.of(DutyAction.HANDLE, DutyAction.PENALIZE),
                    "街道层面处置"));
        }
        return rows;
    }

    private static DutyRule duty(
            String code, String[] row, DutyLevel level, String support, List<DutyAction> actions, String workflow) {
        return new DutyRule(
                code,
                row[1],
                new Matter(CATALOGUE, row[0]),
                "GM",
                level,
                row[5],
                support.isEmpty() ? List.of() : List.of(support),
                List.of(new TimeLimit(3, LimitUnit.WORKING_DAYS, null)),
                actions,
                "时限为示例，原文附件未见",
                null,
                null,
                workflow,
                null,
                null);
    }
}
