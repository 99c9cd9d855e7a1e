package org.gridward.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridward.geo.Shape;
import org.gridward.model.Assignment;
import org.gridward.model.AttributeValue;
import org.gridward.model.Duty;
import org.gridward.model.Grid;
import org.gridward.model.LayerKind;
import org.gridward.model.LinkageGroup;
import org.gridward.model.PlaceException;
import org.gridward.model.Requirements;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.SchemeTerms;
import org.gridward.model.Shift;
import org.gridward.model.TimeWindow;
import org.gridward.model.UnitCount;
import org.gridward.model.UnitKind;

/** How the squads of the sample {@code huangpu} work together. */
final class HuangpuRules {
    static final LocalDate START = LocalDate.of(2012, 1, 1);

    private final HuangpuGround ground;

    HuangpuRules(HuangpuGround ground) {
        this.ground = ground;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(scheme("HP", "黄浦区区域联动方案", streets("HP"), terms()));
        rows.add(scheme("XH", "徐汇区天平路方案", Set.of("310104003"), SchemeTerms.USUAL));
        rows.addAll(overlays());
        rows.addAll(groups());
        rows.addAll(hotspots());
        rows.add(breakfastPoint());
        return rows;
    }

    static Scheme scheme(String code, String name, Set<String> streets, SchemeTerms terms) {
        return new Scheme(
                code,
                name,
                "street",
                streets,
                START,
                null,
                SampleEdition.ZONE,
                Shanghai.CALENDAR,
                List.of(new LayerKind("street", null)),
                "street",
                terms);
    }

    private static Set<String> streets(String district) {
        return HuangpuStreet.ALL.stream()
                .filter(street -> street.district().equals(district))
                .map(HuangpuStreet::code)
                .collect(Collectors.toSet());
    }

    private static SchemeTerms terms() {
        return new SchemeTerms(
                List.of(new LayerKind("overlay", "SCENIC"), new LayerKind("overlay", "COMMERCIAL")),
                List.of(shift("EARLY", "早班", 6, 14), shift("MIDDLE", "中班", 14, 22), shift("LATE", "晚班", 22, 6)),
                List.of(),
                SchemeTerms.USUAL.confirmShare(),
                SchemeTerms.USUAL.nearBorderMeters(),
                new Requirements(
                        List.of(
                                squads(10, UnitKind.SQUAD),
                                squads(2, UnitKind.COMMERCIAL_STREET_SQUAD),
                                squads(3, UnitKind.SCENIC_AREA_SQUAD),
                                squads(2, UnitKind.MOBILE_SQUAD)),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /** Rule H-03: 17 squads in all. */
    private static UnitCount squads(int count, UnitKind kind) {
        return new UnitCount(HuangpuUnits.BUREAU, List.of(kind), count);
    }

    private static Shift shift(String code, String name, int from, int to) {
        return new Shift(code, name, Duty.NORMAL, List.of(window(LocalTime.of(from, 0), LocalTime.of(to, 0))));
    }

    private static TimeWindow window(LocalTime from, LocalTime to) {
        return new TimeWindow(from, to);
    }

    private List<Row> overlays() {
        return List.of(
                overlay("HP-WAITAN", "SCENIC", "外滩风景区", ground.promenade()),
                overlay("HP-YUYUAN", "SCENIC", "豫园风景区", ground.plots(31, 27, 33, 29)),
                overlay("HP-XINTIANDI", "SCENIC", "新天地风景区", ground.plots(22, 21, 24, 22)),
                overlay("HP-NANJINGLU", "COMMERCIAL", "南京路步行街", ground.plots(16, 32, 26, 32)),
                overlay("HP-HUAIHAILU", "COMMERCIAL", "淮海路商业街", ground.plots(12, 24, 24, 24)));
    }

    private static Grid overlay(String code, String kind, String name, Shape shape) {
        return new Grid(Grid.UNNUMBERED, "overlay", code, kind, name, null, shape);
    }

    /** Four groups of 3 or 4 neighbours; the two mobile squads are in none (rule H-06). */
    private static List<Row> groups() {
        return List.of(
                group(1, "HP-WAITAN", "HP-NANJINGDONGLU", "HP-S-WAITAN", "HP-C-NANJINGLU"),
                group(2, "HP-YUYUAN", "HP-XIAODONGMEN", "HP-S-YUYUAN"),
                group(3, "HP-HUAIHAIZHONGLU", "HP-LAOXIMEN", "HP-C-HUAIHAILU", "HP-S-XINTIANDI"),
                group(4, "HP-RUIJINERLU", "HP-DAPUQIAO", "HP-WULIQIAO", "HP-BANSONGYUANLU"));
    }

    private static LinkageGroup group(int number, String... members) {
        return new LinkageGroup("HP-G" + number, "第" + number + "联动小组", List.of(members), members[0], START, 3, 4);
    }

    private List<Row> hotspots() {
        Grid taiwanRoad = hotspot("HP-TAIWANLU", "台湾路", ground.plots(29, 35, 29, 35), 229);
        Grid shaanxi = hotspot("HP-SHAANXI", "陕西南路（南昌路—淮海中路）", ground.plots(11, 17, 11, 18), 0);
        List<Row> rows = new ArrayList<>(List.of(taiwanRoad, shaanxi));
        for (String member : List.of("HP-NANJINGDONGLU", "HP-S-WAITAN", "HP-C-NANJINGLU")) {
            rows.add(new Assignment(member, "hotspot", taiwanRoad.code(), Role.SUPPORTS));
        }
        return rows;
    }

    private static Grid hotspot(String code, String name, Shape shape, int stalls) {
        TreeMap<String, AttributeValue> attributes = new TreeMap<>();
        if (stalls > 0) {
            attributes.put("stalls", AttributeValue.of(stalls));
        }
        return new Grid(Grid.UNNUMBERED, "hotspot", code, null, name, null, shape, attributes);
    }

    private PlaceException breakfastPoint() {
        return new PlaceException(
                "HP-RELIEF-1",
                "老西门早餐疏导点（示例）",
                ground.plots(28, 22, 28, 22),
                NationalCatalogues.both("09001", "09006"),
                List.of(window(LocalTime.of(5, 30), LocalTime.of(8, 30))),
                "疏导点设置意见（示例）",
                "定时、定点、定人、定项目、定规范",
                START,
                null);
    }
}
