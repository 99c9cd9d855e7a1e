package org.gridward.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ground of the sample {@code huangpu}, drawn with one letter per plot: N Nanjing East Road, W the Bund, Y Yuyuan,
 * X Xiaodongmen, L Laoximen, H Huaihai Middle Road, R Ruijin Two Road, D Dapuqiao, U Wuliqiao, B Bansongyuan Road;
 * in Xuhui T Tianping Road, F Hunan Road; in Jing'an J Nanjing West Road. The Huangpu River is the rim in the east. The patch of Y within L and that of
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
    static final int BLOCKS = 1_230;

    /** Pieces of a small cut off by a street's border join a neighbour when they have fewer plots. */
    private static final int LEAST_PLOTS = 3;

    private static final String[] PICTURE = """
            .............................WW................
            ...........................WWWWWW..............
            ........................NNWWWWWWW..............
            .....................NNNNNNWWWWWW..............
            ...................NNNNNNNNWWWWWWW.............
            .................NNNNNNNNNNWWWWWWW.............
            .........JJJJJJNNNNNNNNNNNNNWWWWWWW............
            .......JJJJJJNNNNNNNNNNNNNNWWWWWWWW............
            ........JJJJJJNNNNNNNNNNNNNWWWWWWWWW...........
            ........JJJJJJNNNNNHHNNNNNNWWWWWWWWWW..........
            ........JJJJJJNNNNNHHNNNNNNWWWWWWWWWXX.........
            .........JJJJJJNNNNNNNNNNNNWWWWWWWWWWXX........
            .........JJJJJJNNNNNNNNNNNNWWWWYYYYXXXXXX......
            ..........JJJJJJNNNNNNNNNNNNWWYYYYYXXXXXX......
            ..........JJJJJJNNNNNNNNNNNNYYYYYYYYXXXXXXX....
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

    Layout toLayout(QuarterPattern pattern, List<Layout.Street> streets, List<Layout.District> districts) {
        int[] parts = new int[columns * rows];
        List<SmallKind> kinds = new ArrayList<>();
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        for (int plot = 0; plot < parts.length; plot++) {
            if (streetAt(plot) != 0) {
                List<Integer> key = partKey(pattern, plot);
                Integer number = numbers.computeIfAbsent(key, k -> numbers.size() + 1);
                if (number > kinds.size()) {
                    kinds.add(pattern.kind(key.get(1), key.get(2), key.get(3)));
                }
                parts[plot] = number;
            }
        }
        joinRemnants(parts, kinds.size());
        return numbered(parts, kinds, streets, districts);
    }

    private List<Integer> partKey(QuarterPattern pattern, int plot) {
        int i = plot % columns;
        int j = plot / columns;
        return List.of(streetAt(plot), pattern.quarterColumn(i, j), pattern.quarterRow(j), pattern.part(i, j));
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

    /** Numbers the parts that are left from 1 on, without gaps. */
    private Layout numbered(
            int[] parts, List<SmallKind> kinds, List<Layout.Street> streets, List<Layout.District> districts) {
        int[] left = Arrays.stream(parts).filter(part -> part != 0).distinct().toArray();
        int[] number = new int[kinds.size() + 1];
        SmallKind[] kindOfSmall = new SmallKind[left.length + 1];
        for (int n = 1; n <= left.length; n++) {
            number[left[n - 1]] = n;
            kindOfSmall[n] = kinds.get(left[n - 1] - 1);
        }
        int[] small = new int[parts.length];
        int[] streetOfSmall = new int[left.length + 1];
        for (int plot = 0; plot < parts.length; plot++) {
            small[plot] = number[parts[plot]];
            streetOfSmall[small[plot]] = streetAt(plot);
        }
        return new Layout(columns, rows, small, streetOfSmall, kindOfSmall, streets, districts);
    }

    /** A dot where nothing is drawn. Row 0 is the last line. */
    char letterAt(int i, int j) {
        return i < 0 || j < 0 || i >= columns || j >= rows ? '.' : PICTURE[rows - 1 - j].charAt(i);
    }

    /** Number of the street that has the plot, 0 for none. Row 0 is the last line. */
    private int streetAt(int plot) {
        return letters.indexOf(PICTURE[rows - 1 - plot / columns].charAt(plot % columns)) + 1;
    }
}
