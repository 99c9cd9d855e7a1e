package org.gridward.sample;

import java.util.List;

/**
 * The street-towns of Yangpu: real names, roughly where they are. Each is a rectangle of plots: west, south, east, north,
 * both ends counted.
 *
 * @param letters how the codes of its units begin
 */
record YangpuStreet(String letters, String code, String name, int west, int south, int east, int north) {
    static final String WUJIAOCHANG = "310110019";
    static final String WUJIAOCHANG_TOWN = "310110106";
    static final String CHANGHAI = "310110021";

    /** As they were until 2019. */
    private static final List<YangpuStreet> BEFORE = List.of(
            new YangpuStreet("YP-DHL", "310110001", "定海路街道", 26, 0, 38, 9),
            new YangpuStreet("YP-PLL", "310110006", "平凉路街道", 0, 0, 12, 9),
            new YangpuStreet("YP-JPL", "310110008", "江浦路街道", 0, 10, 12, 19),
            new YangpuStreet("YP-SPL", "310110009", "四平路街道", 0, 20, 12, 29),
            new YangpuStreet("YP-KJL", "310110012", "控江路街道", 13, 10, 25, 19),
            new YangpuStreet("YP-CB", "310110013", "长白新村街道", 26, 10, 38, 19),
            new YangpuStreet("YP-YJ", "310110015", "延吉新村街道", 26, 20, 38, 29),
            new YangpuStreet("YP-YH", "310110016", "殷行街道", 26, 30, 38, 38),
            new YangpuStreet("YP-DQ", "310110018", "大桥街道", 13, 0, 25, 9),
            new YangpuStreet("YP-WJC", WUJIAOCHANG, "五角场街道", 13, 30, 25, 38),
            new YangpuStreet("YP-XJW", "310110020", "新江湾城街道", 0, 30, 12, 38),
            new YangpuStreet("YP-WJCZ", WUJIAOCHANG_TOWN, "五角场镇", 13, 20, 25, 29));

    private static final YangpuStreet NEW = new YangpuStreet("YP-CHL", CHANGHAI, "长海路街道", 13, 20, 25, 29);

    private static final List<YangpuStreet> AFTER = BEFORE.stream()
            .map(street -> street.code.equals(WUJIAOCHANG_TOWN) ? NEW : street)
            .toList();

    /** @param after whether 长海路街道 has taken the place of 五角场镇 */
    static List<YangpuStreet> list(boolean after) {
        return after ? AFTER : BEFORE;
    }

    /** The new street has all of the old town and the south-east of the street beside it (rule Y-03). */
    static YangpuStreet at(int i, int j, boolean after) {
        if (after && i >= 20 && i <= 25 && j >= 30 && j <= 32) {
            return NEW;
        }
        return list(after).stream()
                .filter(street -> i >= street.west && i <= street.east && j >= street.south && j <= street.north)
                .findFirst()
                .orElseThrow();
    }

    String centre() {
        return letters + "-CENTRE";
    }
}
