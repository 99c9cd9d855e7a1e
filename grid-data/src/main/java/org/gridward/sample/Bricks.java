package org.gridward.sample;

import org.gridward.sample.Noise.Use;

/** Groups the fields of an endless lattice into bricks of about width × height fields with uneven borders. */
final class Bricks {
    private final Noise noise;
    private final int salt;
    private final int width;
    private final int height;

    Bricks(Noise noise, int salt, int width, int height) {
        this.noise = noise;
        this.salt = salt;
        this.width = width;
        this.height = height;
    }

    int row(int x, int y) {
        int row = Math.floorDiv(y + 1, height);
        int start = row * height + unevenness(height, row, x >> 1);
        return start <= y ? row : row - 1;
    }

    int column(int x, int y) {
        int row = row(x, y);
        int shifted = x - noise.below(width, Use.BRICK_SHIFT, salt, row);
        int column = Math.floorDiv(shifted + 1, width);
        int start = column * width + unevenness(width, column + 1_000 * row, y + 500_000);
        return start <= shifted ? column : column - 1;
    }

    /** How far a border is moved: by less than half a brick, so that none vanishes. */
    private int unevenness(int side, int border, int place) {
        if (side < 2) {
            return 0;
        }
        int reach = side < 4 ? 2 : 3;
        return noise.below(reach, Use.BRICK_BORDER, salt + border, place) - (reach - 2);
    }
}
