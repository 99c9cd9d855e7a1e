package org.gridward.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ground of the sample {@code huangpu}, drawn with one letter per plot: N Nanjing East Road, W the Bund, Y Yuyuan,
 * X Xiaodongmen, L Laoximen, H Huaihai Middle Road, R Ruijin Two Road, D Dapuqiao, U Wuliqiao, B Bansongyuan Road;
 * in Xuhui T Tianping Road, F Hunan Road. The Huangpu River is the rim in the east. The patch of Y within L and that of
 * H within N are exclaves.
 */
final class HuangpuPicture {
    /** Corner between the Bund in the north, Yuyuan and Xiaodongmen; corners count from the south-west. */
    static final int XINKAIHE_COLUMN = 35;

    static final int XINKAIHE_ROW = 33;
    /** Corner on the border between Hunan Road and Ruijin Two Road. */
    static final int SHAANXI_COLUMN = 11;

    static final int SHAANXI_ROW = 18;
    /** Somewhat fewer than the letters. */
    static final int BLOCKS = 1_180;

    /** Pieces of a small cut off by a street's border join a neighbour when they have fewer plots. */
    private static final int LEAST_PLOTS = 3;

    private static final String[] PICTURE = """
            .............................WW................
            ...........................WWWWWW..............
            ........................NNWWWWWWW..............
            .....................NNNNNNWWWWWW..............
            ...................NNNNNNNNWWWWWWW.............
            .................NNNNNNNNNNWWWWWWW.............
            ...............NNNNNNNNNNNNNWWWWWWW............
            .............NNNNNNNNNNNNNNWWWWWWWW............
            ..............NNNNNNNNNNNNNWWWWWWWWW...........
            ..............NNNNNHHNNNNNNWWWWWWWWWW..........
            ..............NNNNNHHNNNNNNWWWWWWWWWXX.........
            ...............NNNNNNNNNNNNWWWWWWWWWWXX........
            ...............NNNNNNNNNNNNWWWWYYYYXXXXXX......
            ................NNNNNNNNNNNNWWYYYYYXXXXXX......
            ................NNNNNNNNNNNNYYYYYYYYXXXXXXX....
            .................NNNNNNHHHHYYYYYYYYYYXXXXXXX...
            .................NNNHHHHHHHHYYYYYYYYYYXXXXXX...
            .................HHHHHHHHHHHYYYYYYYYYXXXXXXXX..
            ...............RHHHHHHHHHHHLLYYYYYLLXXXXXXXXX..
            .............RRRHHHHHHHHHHHLLLLLLLLLXXXXXXXXXX.
            ...........RRRRRHHHHHHHHHHHLLLLLLLLLXXXXXXXXXX.
            .........RRRRRRRHHHHHHHHHHHLLLLLLLLLLXXXXXXXXX.
            .......FFRRRRRRRRHHHHHHHHHHLLLLYYLLLLXXXXXXXXXX
            .....FFFFRRRRRRRRRHHHHHHHHHHLLLYYLLLLLXXXXXXXXX
            ...FFFFFFFRRRRRRRRRRHHHHHHHLLLLLLLLLLLLXXXXXBBB
            .FFFFFFFFFRRRRRRRRRRDDDDHHHLLLLLLLLLLLBBBBBBBBB
            FFFFFFFFFFFRRRRRRRRRDDDDDDHLLLLLLLLLBBBBBBBBBBB
            FFFFFFFFFFFRRRRRRRRRDDDDDDDLLLLBBBBBBBBBBBBBBB.
            FFFFFFFFFFFRRRRRRRRDDDDDDDDLLBBBBBBBBBBBBBBBBB.
            FFFFFFFFFFFFRRRRRRDDDDDDDDDUBBBBBBBBBBBBBBBBBB.
            FFFFFFFFFFFFRRRRDDDDDDDDDUUUBBBBBBBBBBBBBBBBB..
            FFFFFFFFTTTTRRDDDDDDDDDDDUUUUBBBBBBBBBBBBBBBB..
            TTTTTTTTTTTTTDDDDDDDDDDDUUUUUUBBBBBBBBBBBBBB...
            .TTTTTTTTTTTTDDDDDDDDDDUUUUUUUBBBBBBBBBBBBB....
            .TTTTTTTTTTTTDDDDDDDUUUUUUUUUUUBBBBBBBBBBB.....
            .TTTTTTTTTTTTTTTDDDUUUUUUUUUUUUUBBBBBBBBB......
            ..TTTTTTTTTTTTTTT.UUUUUUUUUUUUUUBBBBBBBB.......
            ...TTTTTTTTTTTTTT.UUUUUUUUUUUUUUUBBBBBB........
            ...TTTTTTTTTTTTTT.UUUUUUUUUUUUUUUUBBBB.........
            ....TTTTTT.........UUUUUUUUUUUUUUUBBB..........
            .....TT............UUUUUUUUUUUUUUUU............
            ....................UUUUUUUUUUUUUU.............
            ....................UUUUUUUUUUUU...............
            .....................UUUUUUUUU.................
            ......................UUUUUUU..................
            """.split("\n");

    private final String letters;
    private final int columns = PICTURE[0].length();
    private final int rows = PICTURE.length;

    /** @param letters letter of street 1, street 2, … */
    HuangpuPicture(String letters) {
        this.letters = letters;
    }

    Layout toLayout(TilePattern pattern, List<Layout.Street> streets, List<Layout.District> districts) {
        int[] parts = new int[columns * rows];
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        for (int plot = 0; plot < parts.length; plot++) {
            if (streetAt(plot) != 0) {
                List<Integer> key = partKey(pattern, plot);
                Integer number = numbers.computeIfAbsent(key, k -> numbers.size() + 1);
                parts[plot] = number;
            }
        }
        joinRemnants(parts, numbers.size());
        return numbered(parts, numbers.size(), pattern, streets, districts);
    }

    private List<Integer> partKey(TilePattern pattern, int plot) {
        int i = plot % columns;
        int j = plot / columns;
        return List.of(streetAt(plot), pattern.tileColumn(i, j), pattern.tileRow(j), pattern.part(i, j));
    }

    /** Joins each part that is too small to the neighbour in its street that it touches most. */
    private void joinRemnants(int[] parts, int count) {
        for (int part = 1; part <= count; part++) {
            int[] contacts = new int[count + 1];
            int plots = 0;
            int best = 0;
            for (int plot = 0; plot < parts.length; plot++) {
                if (parts[plot] == part) {
                    plots++;
                    best = countContacts(parts, plot, contacts, best);
                }
            }
            if (plots < LEAST_PLOTS && best != 0) {
                for (int plot = 0; plot < parts.length; plot++) {
                    parts[plot] = parts[plot] == part ? best : parts[plot];
                }
            }
        }
    }

    private int countContacts(int[] parts, int plot, int[] contacts, int best) {
        int most = best;
        int[] neighbours = {plot - 1, plot + 1, plot - columns, plot + columns};
        for (int near : neighbours) {
            boolean sameStreet = near >= 0 && near < parts.length && streetAt(near) == streetAt(plot);
            if (sameStreet && parts[near] != parts[plot] && ++contacts[parts[near]] > contacts[most]) {
                most = parts[near];
            }
        }
        return most;
    }

    private Layout numbered(
            int[] parts, int count, TilePattern pattern, List<Layout.Street> streets, List<Layout.District> districts) {
        int[] number = new int[count + 1];
        int smalls = 0;
        for (int part : parts) {
            if (part != 0 && number[part] == 0) {
                number[part] = ++smalls;
            }
        }
        Layout layout = new Layout(
                columns,
                rows,
                new int[parts.length],
                new int[smalls + 1],
                new SmallKind[smalls + 1],
                streets,
                districts);
        for (int plot = parts.length - 1; plot >= 0; plot--) {
            int small = number[parts[plot]];
            layout.small()[plot] = small;
            if (small != 0) {
                int i = plot % columns;
                int j = plot / columns;
                layout.streetOfSmall()[small] = streetAt(plot);
                layout.kindOfSmall()[small] =
                        pattern.kind(pattern.tileColumn(i, j), pattern.tileRow(j), pattern.part(i, j));
            }
        }
        return layout;
    }

    /** Number of the street that has the plot, 0 for none. Row 0 is the last line. */
    private int streetAt(int plot) {
        return letters.indexOf(PICTURE[rows - 1 - plot / columns].charAt(plot % columns)) + 1;
    }
}
