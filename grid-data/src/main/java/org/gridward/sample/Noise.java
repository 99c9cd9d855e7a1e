package org.gridward.sample;

/**
 * Random numbers without a sequence: each is a function of the seed, what it is for and where, so that any part of a
 * city can be made by itself and comes out the same. SplitMix64 mixing.
 */
final class Noise {
    /** What a number is for; keeps uses at the same place independent. New ones go to the end, or all cities change. */
    enum Use {
        CORNER_X,
        CORNER_Y,
        WARP,
        EDGE_BOW,
        EDGE_WAVE,
        EDGE_JAG,
        EDGE_STEP,
        QUARTER_SHIFT,
        QUARTER_BORDER,
        BRICK_SHIFT,
        BRICK_BORDER,
        OUTLINE,
        BLANK,
        EXCHANGE,
        EXCLAVE,
        MERGE,
        NAME
    }

    private final long seed;

    Noise(long seed) {
        this.seed = mix(seed + 0x9E3779B97F4A7C15L);
    }

    /** From −1 to just below 1. */
    double signed(Use use, int a, int b) {
        return (bits(use, a, b) >> 11) * 0x1p-52;
    }

    /** From 0 to just below the bound. */
    int below(int bound, Use use, int a, int b) {
        return (int) Long.remainderUnsigned(bits(use, a, b), bound);
    }

    private long bits(Use use, int a, int b) {
        long place = ((long) a << 32) | (b & 0xffffffffL);
        return mix(mix(place * 0xD1342543DE82EF95L + seed) + use.ordinal() * 0x9E3779B97F4A7C15L);
    }

    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
