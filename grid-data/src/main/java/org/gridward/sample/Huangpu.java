package org.gridward.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridward.geo.Position;
import org.gridward.model.Row;

/** The sample {@code huangpu}: the map is {@link HuangpuPicture}, here are names, units and where it lies. */
final class Huangpu {
    /** @param squad code of its squad, behind the district's letters */
    private record Street(char letter, String district, String code, String name, String squad) {}

    private static final List<Layout.District> DISTRICTS =
            List.of(new Layout.District("310101", "黄浦区"), new Layout.District("310104", "徐汇区"));

    private static final List<Street> STREETS = List.of(
            new Street('N', "HP", "310101002", "南京东路街道", "NANJINGDONGLU"),
            new Street('W', "HP", "310101013", "外滩街道", "WAITAN"),
            new Street('B', "HP", "310101015", "半淞园路街道", "BANSONGYUANLU"),
            new Street('X', "HP", "310101017", "小东门街道", "XIAODONGMEN"),
            new Street('Y', "HP", "310101018", "豫园街道", "YUYUAN"),
            new Street('L', "HP", "310101019", "老西门街道", "LAOXIMEN"),
            new Street('U', "HP", "310101020", "五里桥街道", "WULIQIAO"),
            new Street('D', "HP", "310101021", "打浦桥街道", "DAPUQIAO"),
            new Street('H', "HP", "310101022", "淮海中路街道", "HUAIHAIZHONGLU"),
            new Street('R', "HP", "310101023", "瑞金二路街道", "RUIJINERLU"),
            new Street('T', "XH", "310104003", "天平路街道", "TIANPINGLU"),
            new Street('F', "XH", "310104004", "湖南路街道", "HUNANLU"));

    /** One of the few that give each street grids of all three kinds. */
    private static final long SEED = 310436;

    private static final Position XINKAIHE = new Position(121.4930, 31.2300);
    private static final Position SHAANXI_SOUTH_ROAD = new Position(121.4553, 31.2153);

    private Huangpu() {}

    static SampleCity make() {
        Noise noise = new Noise(SEED);
        StringBuilder letters = new StringBuilder();
        List<Layout.Street> streets = new ArrayList<>();
        for (Street street : STREETS) {
            letters.append(street.letter);
            streets.add(new Layout.Street(street.code, street.name, street.district.equals("HP") ? 1 : 2));
        }
        Layout layout = new HuangpuPicture(letters.toString()).toLayout(new QuarterPattern(noise), streets, DISTRICTS);
        new Exchanges(layout, noise).exchangePlots(40);
        CityPlan plan = new CityPlan(layout, noise, HuangpuPicture.BLOCKS);
        Bend bend = new Bend(noise);
        PlotLines lines = new PlotLines(noise, layout.columns(), layout.rows(), bend, placement(bend));
        return new SampleCity(
                "sample:huangpu",
                "黄浦示例 (mini-Huangpu)",
                CityGenerator.NOTE,
                CityGenerator.EFFECTIVE_FROM,
                new CityRows(plan, new CityMap(plan, lines), new Names(noise), bodies()));
    }

    /**
     * Two known places fix the map. Xinkaihe lies in Yuyuan, about 20 m from the corner where it meets the Bund and
     * Xiaodongmen. Shaanxi South Road lies in Ruijin Two Road, about 5 m from the border with Xuhui.
     */
    private static Placement placement(Bend bend) {
        int ci = HuangpuPicture.XINKAIHE_COLUMN;
        int cj = HuangpuPicture.XINKAIHE_ROW;
        int di = HuangpuPicture.SHAANXI_COLUMN;
        int dj = HuangpuPicture.SHAANXI_ROW;
        return Placement.through(
                bend.u(ci, cj) - 0.1,
                bend.v(ci, cj) - 0.1,
                XINKAIHE,
                bend.u(di, dj) + 0.036,
                bend.v(di, dj) + 0.02,
                SHAANXI_SOUTH_ROAD);
    }

    private static List<Row> bodies() {
        Bodies bodies = new Bodies("SH-CG", "上海市城市管理行政执法局");
        bodies.addBrigade("HP-CG", "黄浦区城管执法局", authority("HP"));
        bodies.addBrigade("XH-CG", "徐汇区城管执法局", authority("XH"));
        for (Street street : STREETS) {
            bodies.addSquad(
                    street.district + "-" + street.squad,
                    street.name + "城管中队",
                    street.district + "-CG",
                    authority(street.district),
                    street.code);
        }
        bodies.addScheme("HP", "黄浦区区域联动方案", streetCodes("HP"));
        bodies.addScheme("XH", "徐汇区天平路方案", Set.of("310104003"));
        return bodies.rows();
    }

    private static String authority(String district) {
        return district.equals("HP") ? "上海市黄浦区城市管理行政执法局" : "上海市徐汇区城市管理行政执法局";
    }

    private static Set<String> streetCodes(String district) {
        return STREETS.stream()
                .filter(street -> street.district.equals(district))
                .map(Street::code)
                .collect(Collectors.toSet());
    }
}
