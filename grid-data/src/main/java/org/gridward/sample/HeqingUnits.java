package org.gridward.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gridward.model.Assignment;
import org.gridward.model.Duty;
import org.gridward.model.Handler;
import org.gridward.model.LayerKind;
import org.gridward.model.PostRange;
import org.gridward.model.Requirements;
import org.gridward.model.Response;
import org.gridward.model.ResponseRule;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.SchemeTerms;
import org.gridward.model.Severity;
import org.gridward.model.Shift;
import org.gridward.model.StaffingRule;
import org.gridward.model.TimeWindow;
import org.gridward.model.UnitCount;
import org.gridward.model.UnitKind;

/** The centre, the two liaison stations and the work stations of Heqing. */
final class HeqingUnits {
    static final String CENTRE = "HQ-CENTRE";
    static final String SCHEME = "HQ";

    private static final List<String> DEPARTMENTS = List.of("HQ-GA", "HQ-CG", "HQ-SC");

    private HeqingUnits() {}

    /** What there is without a scheme, too. */
    static List<Row> town() {
        return List.of(
                unit("PD", "浦东新区人民政府", UnitKind.GOVERNMENT, Shanghai.CITY).make(),
                unit("HQ", "合庆镇人民政府", UnitKind.GOVERNMENT, "PD").make(),
                new Assignment("HQ", "street", HeqingGround.TOWN, Role.OWNER));
    }

    static List<Row> rows(HeqingGround ground, LocalDate day, boolean exchanged) {
        List<Row> rows = new ArrayList<>();
        rows.add(scheme(ground.listCommunities(day).size() - (day.isBefore(Heqing.ONE_LESS) ? 0 : 1)));
        rows.add(unit(CENTRE, "合庆镇城市运行综合管理中心", UnitKind.COMMAND_CENTRE, "HQ")
                .post("平台信息员", 22)
                .post("网格专业辅助", 30)
                .post("公安", 1)
                .post("城管", 1)
                .post("市场监管", 1)
                .make());
        rows.add(unit("HQ-GA", "合庆派出所", UnitKind.DEPARTMENT, CENTRE)
                .domain("POLICE")
                .make());
        rows.add(unit("HQ-CG", "合庆城管中队", UnitKind.SQUAD, CENTRE)
                .domain("URBAN_ORDER")
                .make());
        rows.add(unit("HQ-SC", "合庆市场监管所", UnitKind.DEPARTMENT, CENTRE).make());
        addLiaisonStations(ground, exchanged, rows);
        for (HeqingGround.Community one : ground.listCommunities(day)) {
            addWorkStation(one, ground, day, rows);
        }
        return rows;
    }

    /** Rules. */
    private static void addLiaisonStations(HeqingGround ground, boolean exchanged, List<Row> rows) {
        for (int n = 1; n <= 2; n++) {
            String code = "HQ-L" + n;
            rows.add(unit(code, n == 1 ? "第一联勤联动站" : "第二联勤联动站", UnitKind.STATION, CENTRE)
                    .seat(ground.liaisonSeat(n))
                    .post("城管", 1)
                    .post("民警", 1)
                    .post("交警", 1)
                    .post("社工", 4)
                    .post("特保", 4 + n)
                    .make());
            String grid = HeqingGround.responsibilityCode(exchanged ? 3 - n : n);
            rows.add(new Assignment(code, "responsibility", grid, Role.OWNER));
            rows.add(new Assignment(code, "responsibility", grid, Role.SERVES));
        }
        rows.add(new StaffingRule("HQ-STATION", "“1+2+4+X”", List.of("HQ-L1", "HQ-L2"), stationRanges(), null, null));
        rows.add(new StaffingRule(
                "HQ-CENTRE",
                "“1+3+X”与平台人员",
                List.of(CENTRE),
                List.of(
                        atLeast(1, "公安"),
                        atLeast(1, "城管"),
                        atLeast(1, "市场监管"),
                        new PostRange(List.of("平台信息员"), 20, 25),
                        new PostRange(List.of("网格专业辅助"), 30, 30)),
                null,
                null));
    }

    private static List<PostRange> stationRanges() {
        return List.of(atLeast(1, "城管"), atLeast(1, "民警"), atLeast(1, "交警"), atLeast(4, "社工"));
    }

    private static PostRange atLeast(int min, String post) {
        return new PostRange(List.of(post), min, null);
    }

    /** Village stations report to the centre, not to a liaison station (rule Q-19). */
    private static void addWorkStation(HeqingGround.Community one, HeqingGround ground, LocalDate day, List<Row> rows) {
        boolean removed = one.code().equals(HeqingGround.SHRINKING) && !day.isBefore(Heqing.ONE_LESS);
        if (!removed) {
            rows.add(unit(stationCode(one.code()), one.name() + "工作站", UnitKind.STATION, CENTRE)
                    .seat(ground.seat(one, day))
                    .post("站长（书记）", 1)
                    .make());
        }
        String server = removed ? HeqingGround.TOWN + "004" : one.code();
        rows.add(new Assignment(stationCode(server), "community", one.code(), Role.SERVES));
    }

    static String stationCode(String community) {
        return "HQ-S" + community.substring(9);
    }

    private static UnitBuilder unit(String code, String name, UnitKind kind, String superior) {
        return new UnitBuilder(code, name, kind, superior).law("上海市浦东新区" + (code.equals("PD") ? "人民政府" : "合庆镇人民政府"));
    }

    /** @param workStations that there are beside the two liaison stations (rules) */
    private static Scheme scheme(int workStations) {
        SchemeTerms terms = new SchemeTerms(
                List.of(),
                List.of(
                        shift("DAY-1", "早班", Duty.NORMAL, 6, 14),
                        shift("DAY-2", "中班", Duty.NORMAL, 14, 22),
                        shift("NIGHT", "夜间备勤、值守", Duty.STANDBY, 22, 6)),
                List.of(
                        new ResponseRule(Severity.ORDINARY, Handler.STATION, Response.PATROL, List.of()),
                        new ResponseRule(Severity.PROMINENT, Handler.CENTRE, Response.JOINT_RESPONSE, List.of()),
                        new ResponseRule(Severity.MAJOR, Handler.LINKED, Response.LINKED_RESPONSE, DEPARTMENTS)),
                SchemeTerms.USUAL.confirmShare(),
                SchemeTerms.USUAL.nearBorderMeters(),
                new Requirements(
                        List.of(new UnitCount(CENTRE, List.of(UnitKind.STATION), workStations + 2)),
                        List.of(),
                        List.of(),
                        List.of()));
        return new Scheme(
                SCHEME,
                "合庆镇联勤联动方案“1+2+36”",
                "street",
                Set.of(HeqingGround.TOWN),
                Heqing.START,
                null,
                SampleEdition.ZONE,
                Shanghai.CALENDAR,
                List.of(new LayerKind("responsibility", null), new LayerKind("street", null)),
                "street",
                terms);
    }

    private static Shift shift(String code, String name, Duty duty, int from, int to) {
        return new Shift(code, name, duty, List.of(new TimeWindow(LocalTime.of(from, 0), LocalTime.of(to, 0))));
    }
}
