package org.gridward.sample;

import java.util.List;
import java.util.Optional;

/**
 * The street-level units of Minhang and two streets of Xuhui beside it: real names and codes, roughly where they are. Each
 * is drawn as rectangles of cells of 500 m: west, south, east, north, both ends counted.
 *
 * @param letters how the codes of its units begin
 */
record MinhangTown(String letters, String code, String name, List<int[]> cells) {
    static final String GUMEI = "310112006";
    static final String XINZHUANG = "310112101";
    static final String PUJIN = "310112009";
    static final String PUJIANG = "310112114";

    static final List<MinhangTown> ALL = List.of(
            town("XH-HML", "310104012", "虹梅路街道", new int[] {21, 29, 24, 33}),
            town("XH-KJ", "310104013", "康健新村街道", new int[] {24, 24, 26, 28}, new int[] {21, 28, 23, 28}),
            town("MH-JC", "310112001", "江川路街道", new int[] {8, 0, 15, 9}, new int[] {16, 0, 17, 7}, new int[] {6, 0, 7, 7
            }),
            town("GM", GUMEI, "古美路街道", new int[] {16, 28, 20, 32}, new int[] {16, 33, 16, 33}),
            town("MH-XH", "310112008", "新虹街道", new int[] {10, 38, 15, 50}),
            town("MH-PJ", PUJIN, "浦锦街道", new int[] {28, 2, 31, 25}),
            town("MH-XZ", XINZHUANG, "莘庄镇", new int[] {8, 19, 15, 28}),
            town("MH-QB", "310112102", "七宝镇", new int[] {8, 29, 15, 37}),
            town("MH-ZQ", "310112103", "颛桥镇", new int[] {16, 8, 23, 17}),
            town("MH-HC", "310112106", "华漕镇", new int[] {0, 38, 9, 50}),
            town("MH-HQ", "310112107", "虹桥镇", new int[] {16, 34, 19, 44}),
            town("MH-ML", "310112108", "梅陇镇", new int[] {16, 18, 23, 27}),
            town("MH-WJ", "310112110", "吴泾镇", new int[] {18, 0, 23, 7}, new int[] {24, 0, 27, 23}),
            town("MH-MQ", "310112112", "马桥镇", new int[] {2, 8, 7, 29}),
            town("MH-PUJIANG", PUJIANG, "浦江镇", new int[] {32, 2, 45, 23}, new int[] {32, 24, 37, 24}),
            town("MH-GYQ", "310112501", "莘庄工业区", new int[] {8, 10, 15, 18}));

    private static MinhangTown town(String letters, String code, String name, int[]... cells) {
        return new MinhangTown(letters, code, name, List.of(cells));
    }

    static Optional<MinhangTown> findAt(int x, int y) {
        return ALL.stream().filter(town -> town.holds(x, y)).findFirst();
    }

    static MinhangTown get(String code) {
        return ALL.stream().filter(town -> town.code.equals(code)).findFirst().orElseThrow();
    }

    boolean holds(int x, int y) {
        return cells.stream().anyMatch(c -> x >= c[0] && y >= c[1] && x <= c[2] && y <= c[3]);
    }

    String district() {
        return code.substring(0, 6);
    }

    /** The unit that answers for its ground. */
    String unit() {
        return district().equals("310112") ? letters + "-CENTRE" : letters;
    }
}
