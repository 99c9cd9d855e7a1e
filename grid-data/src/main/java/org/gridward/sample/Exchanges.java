package org.gridward.sample;

import org.gridward.sample.Noise.Use;

/** Gives ground in the midst of one grid to another near by: the one gets a hole, the other an exclave, as real grids have. */
final class Exchanges {
    private static final int REACH = 150;

    private final Layout layout;
    private final Noise noise;

    Exchanges(Layout layout, Noise noise) {
        this.layout = layout;
        this.noise = noise;
    }

    /** Gives about one in that many smalls that lie in the midst of a street, and at least one, to another street. */
    void exchangeSmalls(int oneIn) {
        int[] before = layout.streetOfSmall().clone();
        boolean[] atBorder = smallsAtStreetBorder();
        boolean done = false;
        for (int plot = 0; plot < layout.small().length; plot++) {
            int small = layout.small()[plot];
            if (small == 0 || atBorder[small] || layout.kindOfSmall()[small] == SmallKind.STREET_FACE) {
                continue;
            }
            atBorder[small] = true; // each is looked at once, at its first plot
            if (!done || noise.below(oneIn, Use.EXCLAVE, small, 0) == 0) {
                int other = otherStreetNear(plot, before);
                if (other != 0) {
                    layout.streetOfSmall()[small] = other;
                    done = true;
                }
            }
        }
    }

    private boolean[] smallsAtStreetBorder() {
        boolean[] atBorder = new boolean[layout.smallCount() + 1];
        for (int plot = 0; plot < layout.small().length; plot++) {
            int i = plot % layout.columns();
            int j = plot / layout.columns();
            for (int near = 0; near < 9; near++) {
                if (layout.streetAt(i - 1 + near % 3, j - 1 + near / 3) != layout.streetAt(i, j)) {
                    atBorder[layout.small()[plot]] = true;
                }
            }
        }
        return atBorder;
    }

    private int otherStreetNear(int plot, int[] streetOfSmall) {
        int i = plot % layout.columns();
        int j = plot / layout.columns();
        int own = streetOfSmall[layout.small()[plot]];
        for (int d = 1; d < REACH; d++) {
            for (int side = 0; side < 4; side++) {
                int other = streetOfSmall[layout.smallAt(i + stepX(side) * d, j + stepY(side) * d)];
                if (other != 0 && other != own) {
                    return other;
                }
            }
        }
        return 0;
    }

    /** Gives about one in that many plots in the midst of a small, and at least one, to another small of the street. */
    void exchangePlots(int oneIn) {
        boolean done = false;
        for (int plot = 0; plot < layout.small().length; plot++) {
            int i = plot % layout.columns();
            int j = plot / layout.columns();
            if (isInMidst(i, j) && (!done || noise.below(oneIn, Use.EXCHANGE, i, j) == 0)) {
                int other = otherSmallNear(i, j);
                if (other != 0) {
                    layout.small()[plot] = other;
                    done = true;
                }
            }
        }
    }

    private boolean isInMidst(int i, int j) {
        int own = layout.smallAt(i, j);
        for (int near = 0; near < 9; near++) {
            if (layout.smallAt(i - 1 + near % 3, j - 1 + near / 3) != own) {
                return false;
            }
        }
        return own != 0;
    }

    private int otherSmallNear(int i, int j) {
        for (int d = 2; d < QuarterPattern.WIDTH; d++) {
            for (int side = 0; side < 4; side++) {
                int other = layout.smallAt(i + stepX(side) * d, j + stepY(side) * d);
                if (other != layout.smallAt(i, j) && layout.streetOfSmall()[other] == layout.streetAt(i, j)) {
                    return other;
                }
            }
        }
        return 0;
    }

    private static int stepX(int side) {
        return side == 0 ? 1 : side == 1 ? -1 : 0;
    }

    private static int stepY(int side) {
        return side == 2 ? 1 : side == 3 ? -1 : 0;
    }
}
