package org.gridward.store;

import static org.gridward.store.SampleRows.line;
import static org.gridward.store.SampleRows.square;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gridward.geo.Position;
import org.gridward.model.Agreement;
import org.gridward.model.Assignment;
import org.gridward.model.Attribute;
import org.gridward.model.AttributeSum;
import org.gridward.model.Barrier;
import org.gridward.model.Border;
import org.gridward.model.BorderRule;
import org.gridward.model.Calendar;
import org.gridward.model.Catalogue;
import org.gridward.model.Coverage;
import org.gridward.model.DayType;
import org.gridward.model.Division;
import org.gridward.model.Domain;
import org.gridward.model.DomainOwner;
import org.gridward.model.Duty;
import org.gridward.model.DutyAction;
import org.gridward.model.DutyLevel;
import org.gridward.model.DutyRule;
import org.gridward.model.Governance;
import org.gridward.model.GovernanceMode;
import org.gridward.model.Handler;
import org.gridward.model.Layer;
import org.gridward.model.LayerKind;
import org.gridward.model.LegalAuthority;
import org.gridward.model.LimitUnit;
import org.gridward.model.LineMeaning;
import org.gridward.model.LinkageGroup;
import org.gridward.model.Matter;
import org.gridward.model.MatterClass;
import org.gridward.model.Membership;
import org.gridward.model.PlaceException;
import org.gridward.model.Post;
import org.gridward.model.PostRange;
import org.gridward.model.Requirements;
import org.gridward.model.Response;
import org.gridward.model.ResponseRule;
import org.gridward.model.Role;
import org.gridward.model.RoleRange;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.SchemeTerms;
import org.gridward.model.Severity;
import org.gridward.model.Shift;
import org.gridward.model.StaffingRule;
import org.gridward.model.TieBreaker;
import org.gridward.model.TimeLimit;
import org.gridward.model.TimeWindow;
import org.gridward.model.UnionGrid;
import org.gridward.model.Unit;
import org.gridward.model.UnitCount;
import org.gridward.model.UnitKind;
import org.gridward.model.UnitName;
import org.gridward.model.Zone;
import org.gridward.model.ZoneStrip;

/** The tiny city with what its units do: a row of every kind, each with all it can say. */
public final class RuleRows {
    private static final String NATIONAL = "GB/T 47678.5-2026";
    private static final Matter VENDOR = new Matter(NATIONAL, "09001");
    private static final Border BORDER = new Border("street", "310101018", "310101017");
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
    private static final LocalDate LATER = LocalDate.of(2031, 7, 1);

    private RuleRows() {}

    public static List<Row> city() {
        return Stream.concat(SampleRows.city().stream(), added().stream()).toList();
    }

    private static List<Row> added() {
        return List.of(
                Layer.union("part", "片区", "district")
                        .withAttributes(List.of(new Attribute("people", Attribute.Type.INTEGER, "人", true))),
                new UnionGrid("part", "P", "第一片区", List.of("310101")),
                new Assignment("HP-YUYUAN", "small", "3101010180001", Role.FIRST_RESPONSIBLE),
                new Scheme(
                        "HP-3",
                        "方案",
                        "small",
                        Set.of(),
                        LocalDate.of(2032, 1, 1),
                        null,
                        ZoneId.of("Asia/Shanghai"),
                        "CN",
                        List.of(new LayerKind("street", null)),
                        "street",
                        new SchemeTerms(
                                List.of(new LayerKind("overlay", null)),
                                List.of(
                                        new Shift("EARLY", "早班", Duty.NORMAL, List.of(hours(6, 14))),
                                        new Shift("REST", "备勤", Duty.STANDBY, List.of(hours(14, 22), hours(22, 6)))),
                                List.of(new ResponseRule(
                                        Severity.MAJOR, Handler.LINKED, Response.LINKED_RESPONSE, List.of("HP"))),
                                0.75,
                                12.5,
                                new Requirements(
                                        List.of(new UnitCount("HP", List.of(UnitKind.SQUAD), 17)),
                                        List.of(new AttributeSum("part", null, null, "people", 420.5)),
                                        List.of(new RoleRange(
                                                new LayerKind("small", "RESIDENTIAL"), Role.FIRST_RESPONSIBLE, 1, 1)),
                                        List.of(new Membership(new LayerKind("district", null), "part"))))),
                SampleRows.street("310101017", "小东门街道", square(300, 0, 100)),
                new Catalogue(
                        NATIONAL,
                        "管理事项",
                        true,
                        List.of(
                                new Domain("URBAN_ORDER", "城管", TieBreaker.FIRST_DISCOVERED),
                                new Domain("SANITATION", "环卫", null)),
                        SUMMER,
                        null),
                new MatterClass(NATIONAL, "09", "街面秩序", null, "URBAN_ORDER", false, null, List.of(), null, null),
                new MatterClass(
                        NATIONAL,
                        "09001",
                        "无照经营游商",
                        "09",
                        null,
                        true,
                        "《办法》第五条",
                        List.of(new Matter("GB/T 30428.2-2013", "0401")),
                        SUMMER,
                        LATER),
                new Calendar(
                        "CN",
                        "国定假日",
                        List.of(LocalDate.of(2026, 10, 2), LocalDate.of(2026, 10, 1)),
                        List.of(LocalDate.of(2026, 10, 10))),
                squad(),
                new Unit("HP-XDM", "小东门街道城管中队", UnitKind.SQUAD, "HP", null),
                new Assignment("HP-XDM", "street", "310101017", Role.OWNER),
                new Coverage("HP-XDM", square(310, 10, 50)),
                leads("HP-XDM", "06:00", "22:00"),
                leads("HP", "22:00", "06:00"),
                duty(),
                new StaffingRule(
                        "HP-S1",
                        "中队人员配备",
                        List.of("HP-MARKET"),
                        List.of(new PostRange(List.of("城管"), 6, 7), new PostRange(List.of(), 10, null)),
                        SUMMER,
                        null),
                new LinkageGroup("HP-G1", "第一联动小组", List.of("HP-XDM", "HP-YUYUAN"), "HP-YUYUAN", SUMMER, 2, 4),
                new Zone(
                        "HP-XINKAIHE",
                        "新开河",
                        List.of("HP-YUYUAN", "HP-XDM"),
                        List.of(new ZoneStrip(BORDER, 50, 30.5, line(300, 0, 300, 60))),
                        square(290, 80, 20),
                        "HP",
                        SUMMER,
                        LATER),
                road(),
                new Barrier("RIVER", "河", line(350, 0, 351, 20, 350, 90)),
                agreement(),
                new PlaceException(
                        "BREAKFAST",
                        "早餐疏导点",
                        square(320, 20, 5),
                        List.of(VENDOR),
                        List.of(new TimeWindow(LocalTime.of(5, 30), LocalTime.of(9, 0))),
                        "沪〔2026〕1号",
                        "定人、定项目",
                        SUMMER,
                        LATER));
    }

    private static Unit squad() {
        return new Unit(
                "HP-MARKET",
                "福佑路商业街中队",
                UnitKind.COMMERCIAL_STREET_SQUAD,
                "HP",
                "HP",
                "URBAN_ORDER",
                "城管执法局",
                Position.ofLattice(1_214_900_333, 312_300_044),
                List.of(new UnitName("商业街中队", null, SUMMER)),
                List.of(new LegalAuthority("街道办事处", List.of(VENDOR), SUMMER, null)),
                List.of(
                        new Governance(GovernanceMode.LINE_BLOCK, null, SUMMER),
                        new Governance(GovernanceMode.BLOCK_BLOCK, SUMMER, null)),
                List.of(new Post("城管", "EARLY", 6), new Post("协管", null, 12)));
    }

    private static TimeWindow hours(int from, int to) {
        return new TimeWindow(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    private static Assignment leads(String unit, String from, String to) {
        return new Assignment(
                unit,
                "street",
                "310101017",
                Role.LEADS,
                List.of(VENDOR),
                List.of(
                        new TimeWindow(
                                List.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY),
                                DayType.DAY_OFF,
                                LocalTime.parse(from),
                                LocalTime.parse(to)),
                        new TimeWindow(
                                List.of(
                                        DayOfWeek.MONDAY,
                                        DayOfWeek.TUESDAY,
                                        DayOfWeek.WEDNESDAY,
                                        DayOfWeek.THURSDAY,
                                        DayOfWeek.FRIDAY),
                                DayType.DAY_OFF,
                                LocalTime.parse(from),
                                LocalTime.parse(to)),
                        new TimeWindow(List.of(), DayType.WORKING_DAY, LocalTime.parse(from), LocalTime.parse(to))),
                LocalDate.of(2026, 1, 1),
                LATER);
    }

    private static DutyRule duty() {
        return new DutyRule(
                "D-09001",
                "流动设摊",
                VENDOR,
                "HP-1",
                DutyLevel.STREET,
                "HP-XDM",
                List.of("HP-YUYUAN", "HP"),
                List.of(
                        new TimeLimit(4, LimitUnit.WORKING_HOURS, "劝离"),
                        new TimeLimit(7, LimitUnit.WORKING_DAYS, null)),
                List.of(DutyAction.HANDLE, DutyAction.DISSUADE),
                "条件",
                "依据",
                "审核",
                "流程",
                SUMMER,
                LATER);
    }

    private static BorderRule road() {
        return new BorderRule(
                "HP-RENMIN",
                "人民路",
                BORDER,
                line(300, 0, 300, 60),
                12,
                8.25,
                square(280, 0, 40),
                List.of(
                        new DomainOwner("SANITATION", Division.CENTRE_LINE, null, null),
                        new DomainOwner("URBAN_ORDER", Division.DRAWN_LINE, line(305, 0, 305, 60), LineMeaning.KERB),
                        new DomainOwner(null, Division.ALL_LEFT, null, null)),
                SUMMER,
                LATER);
    }

    private static Agreement agreement() {
        return new Agreement(
                "HP-A1",
                "人民路协议",
                List.of("HP-YUYUAN"),
                List.of("HP-XDM"),
                true,
                true,
                List.of(VENDOR),
                List.of(DutyAction.PENALIZE, DutyAction.HANDLE),
                List.of(new TimeWindow(LocalTime.of(7, 0), LocalTime.of(1, 0))),
                50.0,
                TieBreaker.FIRST_FILED,
                "沪城管〔2026〕2号",
                "HP-XINKAIHE",
                BORDER,
                SUMMER,
                LATER);
    }
}
