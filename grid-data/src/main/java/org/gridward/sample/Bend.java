package org.gridward.sample;

import org.gridward.sample.Noise.Use;

/**
 * Bends the lattice of plots so that a city doesn't look like a chessboard: long soft waves and a jitter of each
 * corner. Both are so small that the lines leaving a corner stay more than 40° apart.
 */
final class Bend {
    private static final double JITTER = 0.1;

    private final Noise noise;

    Bend(Noise noise) {
        this.noise = noise;
    }

    /** Where the corner (i, j) of the plots lies, in sides of a plot eastward. */
    double u(int i, int j) {
        return i + waves(0, j, i) + JITTER * noise.signed(Use.CORNER_X, i, j);
    }

    /** The same northward. */
    double v(int i, int j) {
        return j + waves(10, i, j) + JITTER * noise.signed(Use.CORNER_Y, i, j);
    }

    /** The slope stays below 0.18: the sum of amplitude × 2π / wavelength. */
    private double waves(int axis, int across, int along) {
        return 0.9 * wave(axis, 83, across, along)
                + 0.5 * wave(axis + 1, 37, across, -along)
                + 0.05 * wave(axis + 2, 13, across, along);
    }

    private double wave(int index, double length, int across, int along) {
        double phase = Math.PI * noise.signed(Use.WARP, index, 0);
        double way = 0.8 * across + 0.6 * along;
        return StrictMath.sin(2 * Math.PI * way / length + phase);
    }
}
