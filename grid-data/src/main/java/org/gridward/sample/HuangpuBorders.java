package org.gridward.sample;

import static org.gridward.model.Division.ALL_LEFT;
import static org.gridward.model.Division.ALL_RIGHT;
import static org.gridward.model.Division.CENTRE_LINE;
import static org.gridward.model.Division.DRAWN_LINE;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.gridward.model.Agreement;
import org.gridward.model.Assignment;
import org.gridward.model.Border;
import org.gridward.model.BorderRule;
import org.gridward.model.DayType;
import org.gridward.model.DomainOwner;
import org.gridward.model.LineMeaning;
import org.gridward.model.PlaceException;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.TieBreaker;
import org.gridward.model.TimeWindow;
import org.gridward.model.Zone;
import org.gridward.model.ZoneStrip;

/** The borders of the sample {@code huangpu} that squads cross, or where a road has its own owners. */
final class HuangpuBorders {
    private static final double ZONE_METERS = 50;
    private static final List<String> XINKAIHE_SQUADS =
            List.of("HP-YUYUAN", "HP-WAITAN", "HP-XIAODONGMEN", "HP-S-WAITAN", "HP-S-YUYUAN");

    private final HuangpuGround ground;

    HuangpuBorders(HuangpuGround ground) {
        this.ground = ground;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(xinkaihe());
        rows.addAll(shaanxiSouthRoad());
        rows.add(chengduNorthRoad());
        return rows;
    }

    /** Three streets meet, five squads are obliged, headquarters lead (rules H-13, H-29). */
    private List<Row> xinkaihe() {
        Zone zone = new Zone(
                "HP-XINKAIHE",
                "新开河结合部（新开河路、人民路；五个中队的名单为推断）",
                XINKAIHE_SQUADS,
                List.of(strip('Y', 'W'), strip('Y', 'X'), strip('W', 'X')),
                null,
                HuangpuUnits.HEADQUARTERS,
                HuangpuRules.START,
                null);
        Agreement obligation = new Agreement(
                "HP-XINKAIHE",
                "新开河结合部渗透管理",
                XINKAIHE_SQUADS,
                XINKAIHE_SQUADS,
                true,
                true,
                List.of(),
                List.of(),
                List.of(),
                null,
                TieBreaker.FIRST_DISCOVERED,
                "黄浦区城管大队区域联动工作制度（示例文号）",
                zone.code(),
                null,
                HuangpuRules.START,
                null);
        return List.of(zone, obligation);
    }

    private ZoneStrip strip(char left, char right) {
        return new ZoneStrip(
                border(left, right), ZONE_METERS, ZONE_METERS, ground.border(left, right, HuangpuGround.XINKAIHE, 300));
    }

    private static Border border(char left, char right) {
        return new Border(
                "street",
                HuangpuStreet.get(left).code(),
                HuangpuStreet.get(right).code());
    }

    /** The border with Xuhui: works, a post on holiday evenings, and since 2013 an agreement (rules H-26, H-27). */
    private List<Row> shaanxiSouthRoad() {
        Agreement agreement = new Agreement(
                "HP-XH-SHAANXI",
                "陕西南路跨区联合执法协议（示例）",
                List.of("HP-RUIJINERLU"),
                List.of("XH-HUNANLU"),
                true,
                false,
                List.of(),
                List.of(),
                List.of(),
                ZONE_METERS,
                TieBreaker.FIRST_DISCOVERED,
                "沪黄徐城管联〔2013〕1号（示例文号）",
                null,
                border('R', 'F'),
                LocalDate.of(2013, 1, 1),
                null);
        PlaceException works = new PlaceException(
                "HP-SHAANXI-WORKS",
                "陕西南路（南昌路—淮海中路）市政施工",
                ground.plots(10, 17, 11, 18),
                List.of(),
                List.of(),
                "市政工程告示（示例）",
                "人流全部集中到我区道路一侧，对面是徐汇区；起止日期为示例",
                LocalDate.of(2012, 7, 1),
                LocalDate.of(2013, 1, 1));
        Assignment post = new Assignment(
                "HP-DAPUQIAO",
                "hotspot",
                "HP-SHAANXI",
                Role.SUPPORTS,
                List.of(),
                List.of(new TimeWindow(List.of(), DayType.HOLIDAY, LocalTime.of(16, 30), LocalTime.of(20, 0))),
                null,
                null);
        return List.of(agreement, works, post);
    }

    /** One road, five owners (finding 3 of the rules). */
    private BorderRule chengduNorthRoad() {
        return new BorderRule(
                "HP-CHENGDUBEILU",
                "成都北路（延安中路—南苏州路）",
                border('J', 'N'),
                null,
                20,
                20,
                null,
                List.of(
                        new DomainOwner("MUNICIPAL", ALL_RIGHT, null, null),
                        new DomainOwner("TRAFFIC", ALL_LEFT, null, null),
                        new DomainOwner("SANITATION", CENTRE_LINE, null, null),
                        new DomainOwner("GREENING", DRAWN_LINE, ground.kerb('J', 'N', 12), LineMeaning.KERB),
                        new DomainOwner("URBAN_ORDER", ALL_RIGHT, null, null)),
                null,
                null);
    }
}
