package org.gridward.sample;

import org.gridward.sample.Noise.Use;

/**
 * Cuts the endless plane of plots into tiles of 9 × 5 plots, each of four parts: two residential quarters side by side,
 * a road east of them and one north of them. Rows of tiles are shifted against each other.
 */
final class TilePattern {
    static final int WIDTH = 9;
    static final int HEIGHT = 5;
    static final int PARTS = 4;

    private final Noise noise;

    TilePattern(Noise noise) {
        this.noise = noise;
    }

    int tileRow(int j) {
        return Math.floorDiv(j, HEIGHT);
    }

    int tileColumn(int i, int j) {
        return Math.floorDiv(i - shift(tileRow(j)), WIDTH);
    }

    /** The first column of plots of a tile. */
    int westEnd(int tileColumn, int tileRow) {
        return tileColumn * WIDTH + shift(tileRow);
    }

    /** 0 and 1 are the quarters, 2 the road in the east, 3 the road in the north. */
    int part(int i, int j) {
        int row = tileRow(j);
        int column = tileColumn(i, j);
        int x = i - westEnd(column, row);
        int y = j - row * HEIGHT;
        if (y == HEIGHT - 1) {
            return 3;
        }
        if (x == WIDTH - 1) {
            return 2;
        }
        int border = 4 + noise.below(3, Use.TILE_BORDER, column, j) - 1;
        return x < border ? 0 : 1;
    }

    SmallKind kind(int tileColumn, int tileRow, int part) {
        if (part >= 2) {
            return SmallKind.STREET_FACE;
        }
        return noise.below(8, Use.BLANK, 2 * tileColumn + part, tileRow) == 0 ? SmallKind.BLANK : SmallKind.RESIDENTIAL;
    }

    private int shift(int tileRow) {
        return noise.below(WIDTH, Use.TILE_SHIFT, tileRow, 0);
    }
}
