package org.gridward.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridward.model.Assignment;
import org.gridward.model.AttributeSum;
import org.gridward.model.Catalogue;
import org.gridward.model.DutyAction;
import org.gridward.model.DutyLevel;
import org.gridward.model.DutyRule;
import org.gridward.model.LayerKind;
import org.gridward.model.LimitUnit;
import org.gridward.model.Matter;
import org.gridward.model.MatterClass;
import org.gridward.model.PlaceException;
import org.gridward.model.Requirements;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.SchemeTerms;
import org.gridward.model.TimeLimit;
import org.gridward.model.TimeWindow;
import org.gridward.model.Unit;
import org.gridward.model.UnitCount;
import org.gridward.model.UnitKind;
import org.gridward.sample.YangpuGround.Cut;
import org.jspecify.annotations.Nullable;

/** The sample {@code yangpu}: two teams and one station on three cuts of the same ground. */
final class Yangpu {
    private static final LocalDate PILOT = LocalDate.of(2010, 11, 29);
    private static final LocalDate ALL = LocalDate.of(2011, 4, 12);
    private static final LocalDate CHANGHAI = LocalDate.of(2019, 4, 8);
    /** “Within the year” says the source of 2012. */
    private static final LocalDate EXTENDED = LocalDate.of(2013, 1, 1);

    private static final Set<String> PILOTS = Set.of("310110015", YangpuStreet.WUJIAOCHANG, "310110016");
    private static final String CATALOGUE = "YP-2010";
    private static final String CENTRE = "YP-CENTRE";
    private static final String NOTE = "联动网格、巡格和社区工作站的名称、各自人数的分布为虚构；除长海路街道外各街镇代码未经核实；"
            + "食品、消防两类的起始日期为推断。"
            + " / The names of linkage grids, patrol grids and stations and how many people each has are invented; the codes"
            + " of streets other than Changhai Road are not verified; the day from which food and fire safety belong to the"
            + " catalogue is inferred.";

    private final YangpuGround ground;
    private final boolean after;
    private final List<Row> rows = new ArrayList<>();

    private Yangpu(YangpuGround ground, boolean after) {
        this.ground = ground;
        this.after = after;
    }

    static SampleCity make() {
        YangpuGround ground = new YangpuGround();
        return new SampleCity(
                "sample:yangpu",
                "杨浦示例 (mini-Yangpu)",
                List.of(
                        SampleEdition.from(
                                LocalDate.of(2009, 1, 1),
                                "杨浦区各街镇",
                                NOTE,
                                () -> new Yangpu(ground, false)
                                        .district()
                                        .list()
                                        .iterator()),
                        SampleEdition.from(
                                PILOT,
                                "杨浦区公安、城管联动",
                                NOTE,
                                () -> new Yangpu(ground, false).full().iterator()),
                        SampleEdition.from(
                                CHANGHAI,
                                "长海路街道成立",
                                NOTE,
                                () -> new Yangpu(ground, true).full().iterator())));
    }

    /** One committee and one centre for the district and for each street-town (rules Y-01, Y-02). */
    private RowBook district() {
        rows.add(unit("YP", "杨浦区人民政府", UnitKind.GOVERNMENT, Shanghai.CITY));
        rows.add(unit("YP-COMMITTEE", "杨浦区城区综合管理委员会", UnitKind.COMMITTEE, "YP"));
        rows.add(unit(CENTRE, "杨浦区联动中心", UnitKind.COMMAND_CENTRE, "YP"));
        for (YangpuStreet street : YangpuStreet.list(after)) {
            rows.add(unit(
                    street.letters() + "-COMMITTEE", street.name() + "城区综合管理委员会", UnitKind.COMMITTEE, "YP-COMMITTEE"));
            rows.add(unit(street.centre(), street.name() + "联动分中心", UnitKind.COMMAND_CENTRE, CENTRE));
            rows.add(new Assignment(street.centre(), "street", street.code(), Role.OWNER));
        }
        return new RowBook()
                .addAll(Shanghai.rows())
                .addAll(ground.streets(after))
                .addAll(rows);
    }

    private List<Row> full() {
        RowBook book = district().addAll(ground.cuts());
        rows.clear();
        rows.add(scheme("YP-PILOT", "杨浦联动方案（首批试点）", PILOT, true));
        rows.add(scheme("YP-ALL", "杨浦联动方案", ALL, false));
        addTeams(Cut.LINKAGE, "YP-L", "联合执勤队", Role.OWNER, UnitKind.TEAM);
        addTeams(Cut.PATROL, "YP-P", "街面巡查队", Role.DISCOVERS, UnitKind.TEAM);
        addTeams(Cut.STATION, "YP-S", "社区工作站", Role.SERVES, UnitKind.STATION);
        addCatalogue();
        addFireTeam();
        addReliefPoints();
        return book.addAll(rows).list();
    }

    private void addTeams(Cut cut, String letters, String title, Role role, UnitKind kind) {
        for (int number = 1; number <= cut.count; number++) {
            String code = letters + String.format(Locale.ROOT, "%03d", number);
            rows.add(new UnitBuilder(
                            code,
                            "第" + number + title,
                            kind,
                            ground.streetOf(cut, number, after).centre())
                    .law("上海市杨浦区人民政府")
                    .seat(ground.middleOf(cut, number))
                    .post(title + "人员", cut.people(number))
                    .make());
            rows.add(new Assignment(code, cut.layer, cut.code(number), role));
        }
    }

    private static Unit unit(String code, String name, UnitKind kind, String superior) {
        return new UnitBuilder(code, name, kind, superior).law("上海市杨浦区人民政府").make();
    }

    private Scheme scheme(String code, String name, LocalDate from, boolean pilot) {
        Set<String> streets = YangpuStreet.list(after).stream()
                .map(YangpuStreet::code)
                .filter(street -> PILOTS.contains(street) == pilot)
                .collect(Collectors.toSet());
        return new Scheme(
                code,
                name,
                "street",
                streets,
                from,
                null,
                SampleEdition.ZONE,
                Shanghai.CALENDAR,
                List.of(new LayerKind("linkage", null), new LayerKind("street", null)),
                "street",
                pilot ? SchemeTerms.USUAL : SchemeTerms.USUAL.withRequirements(requirements()));
    }

    private static Requirements requirements() {
        return new Requirements(
                List.of(new UnitCount("YP", List.of(UnitKind.STATION), Cut.STATION.count)),
                Arrays.stream(Cut.values())
                        .map(cut -> new AttributeSum(cut.layer, null, null, "headcount", cut.people))
                        .toList(),
                List.of(),
                List.of());
    }

    /** Rule Y-11: a class can be dispatched from its day on. */
    private void addCatalogue() {
        rows.add(new Catalogue(CATALOGUE, "杨浦区联动事项目录", false, NationalCatalogues.DOMAINS, PILOT, null));
        addClass("ZA", "治安", null, "POLICE", PILOT);
        addClass("SR", "市容环境", null, "CITY_APPEARANCE", PILOT);
        addClass("SP", "食品安全", null, "GENERAL", EXTENDED);
        addClass("XF", "消防安全", null, "POLICE", EXTENDED);
        addClass("SR-01", "无证设摊", "SR", "URBAN_ORDER", PILOT);
        addClass("SP-01", "无证食品加工", "SP", null, EXTENDED);
        addClass("XF-01", "占用消防通道", "XF", null, EXTENDED);
    }

    private void addClass(String code, String name, @Nullable String parent, @Nullable String domain, LocalDate from) {
        rows.add(new MatterClass(
                CATALOGUE, code, name, parent, domain, code.equals("SR-01"), null, List.of(), from, null));
        rows.add(new DutyRule(
                "YP-" + code,
                name,
                new Matter(CATALOGUE, code),
                null,
                DutyLevel.STREET,
                CENTRE,
                List.of(),
                List.of(new TimeLimit(1, LimitUnit.WORKING_DAYS, null)),
                List.of(DutyAction.DISSUADE, DutyAction.REPORT, DutyAction.HANDLE),
                "时限为示例",
                null,
                null,
                "发现上报、指挥处置、反馈统计、评估考核",
                from,
                null));
    }

    /** Rule Y-10: of two teams on the same ground the one that has the class on its list is nearer in duty. */
    private void addFireTeam() {
        rows.add(unit("YP-FIRE", "消防联勤分队（示例）", UnitKind.TEAM, CENTRE));
        List<Matter> list = new ArrayList<>(NationalCatalogues.both("09012"));
        list.add(new Matter(CATALOGUE, "XF-01"));
        rows.add(new Assignment(
                "YP-FIRE", Cut.LINKAGE.layer, Cut.LINKAGE.code(1), Role.OWNER, list, List.of(), EXTENDED, null));
    }

    /** Rule Y-15: there and then vending is no violation. */
    private void addReliefPoints() {
        rows.add(reliefPoint("YP-CHANGBAI", "长白新村早餐疏导点", 30, 14, LocalTime.of(5, 30), LocalTime.of(8, 30)));
        rows.add(reliefPoint("YP-WUJIAOCHANG", "五角场夜市疏导点", 15, 33, LocalTime.of(17, 0), LocalTime.of(22, 0)));
    }

    private PlaceException reliefPoint(String code, String name, int i, int j, LocalTime from, LocalTime to) {
        List<Matter> allowed = new ArrayList<>(NationalCatalogues.both("09001", "09006"));
        allowed.add(new Matter(CATALOGUE, "SR-01"));
        return new PlaceException(
                code,
                name,
                ground.plots(i, j, i, j),
                allowed,
                List.of(new TimeWindow(from, to)),
                "无证设摊疏导意见（示例）",
                "定时、定点、定人、定项目、定规范；时刻为示例",
                ALL,
                null);
    }
}
