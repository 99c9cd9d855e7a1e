package org.gridward.index;

import java.util.Random;
import org.gridward.geo.Box;

/** Where points are asked for, so that every sort of ground is met often. */
enum PointKind {
    ANYWHERE,
    CLUSTERED,
    VERTEX,
    ON_EDGE,
    ONE_STEP_ASIDE,
    WITHIN_A_METRE;

    private static final int STEPS_PER_METRE = 90;

    /** @param segments ax, ay, bx, by of each */
    void put(int[] segments, Box box, Random random, int[] point) {
        int s = 4 * random.nextInt(segments.length / 4);
        long t = random.nextInt(1 << 20);
        switch (this) {
            case ANYWHERE -> {
                point[0] =
                        clamp(box.minX() - 3 + (long) (random.nextDouble() * (6 + box.maxX() - (double) box.minX())));
                point[1] =
                        clamp(box.minY() - 3 + (long) (random.nextDouble() * (6 + box.maxY() - (double) box.minY())));
            }
            case CLUSTERED -> {
                int near = 4 * ((s / 4) % 16);
                point[0] = clamp(segments[near] + (long) (random.nextGaussian() * 5_000));
                point[1] = clamp(segments[near + 1] + (long) (random.nextGaussian() * 5_000));
            }
            case VERTEX -> {
                point[0] = segments[s];
                point[1] = segments[s + 1];
            }
            case ON_EDGE -> putOnEdge(segments, s, t, point);
            case ONE_STEP_ASIDE -> {
                putOnEdge(segments, s, t, point);
                point[0] += random.nextInt(3) - 1;
                point[1] += random.nextInt(3) - 1;
            }
            case WITHIN_A_METRE -> {
                long dx = (long) segments[s + 2] - segments[s];
                long dy = (long) segments[s + 3] - segments[s + 1];
                int reach = 1 + random.nextInt(STEPS_PER_METRE);
                point[0] = clamp(segments[s] + (dx * t >> 20) + random.nextInt(-reach, reach + 1));
                point[1] = clamp(segments[s + 1] + (dy * t >> 20) + random.nextInt(-reach, reach + 1));
            }
        }
    }

    /** A lattice point of the segment, in most cities one of its ends. */
    private static void putOnEdge(int[] segments, int s, long t, int[] point) {
        int dx = segments[s + 2] - segments[s];
        int dy = segments[s + 3] - segments[s + 1];
        int parts = greatestDivisor(Math.abs(dx), Math.abs(dy));
        int part = (int) (t * (parts + 1L) >> 20);
        point[0] = segments[s] + dx / parts * part;
        point[1] = segments[s + 1] + dy / parts * part;
    }

    private static int greatestDivisor(int a, int b) {
        return b == 0 ? a : greatestDivisor(b, a % b);
    }

    private static int clamp(long value) {
        return (int) Math.max(-1_800_000_000, Math.min(1_800_000_000, value));
    }
}
