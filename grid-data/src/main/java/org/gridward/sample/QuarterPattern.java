package org.gridward.sample;

import org.gridward.sample.Noise.Use;

/**
 * Cuts the endless plane of plots into quarters of 9 × 5 plots, each of four parts: two residential areas side by side,
 * a road east of them and one north of them. Rows of quarters are shifted against each other.
 */
final class QuarterPattern {
    static final int WIDTH = 9;
    static final int HEIGHT = 5;
    static final int PARTS = 4;

    private final Noise noise;

    QuarterPattern(Noise noise) {
        this.noise = noise;
    }

    int quarterRow(int j) {
        return Math.floorDiv(j, HEIGHT);
    }

    int quarterColumn(int i, int j) {
        return Math.floorDiv(i - shift(quarterRow(j)), WIDTH);
    }

    /** The first column of plots of a quarter. */
    int westEnd(int quarterColumn, int quarterRow) {
        return quarterColumn * WIDTH + shift(quarterRow);
    }

    /** 0 and 1 are the areas, 2 the road in the east, 3 the road in the north. */
    int part(int i, int j) {
        int row = quarterRow(j);
        int column = quarterColumn(i, j);
        int x = i - westEnd(column, row);
        int y = j - row * HEIGHT;
        if (y == HEIGHT - 1) {
            return 3;
        }
        if (x == WIDTH - 1) {
            return 2;
        }
        int border = 4 + noise.below(3, Use.QUARTER_BORDER, column, j) - 1;
        return x < border ? 0 : 1;
    }

    SmallKind kind(int quarterColumn, int quarterRow, int part) {
        if (part >= 2) {
            return SmallKind.STREET_FACE;
        }
        return noise.below(8, Use.BLANK, 2 * quarterColumn + part, quarterRow) == 0
                ? SmallKind.BLANK
                : SmallKind.RESIDENTIAL;
    }

    private int shift(int quarterRow) {
        return noise.below(WIDTH, Use.QUARTER_SHIFT, quarterRow, 0);
    }
}
