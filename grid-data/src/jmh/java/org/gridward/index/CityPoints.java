package org.gridward.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridward.geo.Box;
import org.gridward.model.Grid;
import org.gridward.model.Row;
import org.gridward.sample.CityGenerator;

/** The blocks of a generated city, and points to ask for. */
final class CityPoints {
    static final int COUNT = 1 << 17;

    private static final int HOT_SPOTS = 20;
    private static final double HOT_STEPS = 30_000;
    private static final int METRE_STEPS = 90;

    private CityPoints() {}

    static List<Grid> blocks(int gridCount) {
        List<Grid> blocks = new ArrayList<>();
        for (Row row : CityGenerator.generate(1, gridCount).rows()) {
            if (row instanceof Grid grid && grid.layer().equals("block")) {
                blocks.add(grid.withParent(null));
            }
        }
        return blocks;
    }

    /** Evenly over the box, a part of it outside the city; in clusters; or within a metre of a border. */
    static void choose(String kind, List<Grid> blocks, int[] xs, int[] ys) {
        Box all = blocks.stream().map(grid -> grid.shape().box()).reduce(Box::union).orElseThrow();
        Random random = new Random(1);
        List<int[]> spots = new ArrayList<>();
        for (int i = 0; i < HOT_SPOTS; i++) {
            spots.add(vertexOf(blocks, random));
        }
        for (int i = 0; i < xs.length; i++) {
            switch (kind) {
                case "uniform" -> {
                    xs[i] = random.nextInt(all.minX(), all.maxX());
                    ys[i] = random.nextInt(all.minY(), all.maxY());
                }
                case "hot" -> {
                    int[] spot = spots.get(random.nextInt(HOT_SPOTS));
                    xs[i] = spot[0] + (int) (random.nextGaussian() * HOT_STEPS);
                    ys[i] = spot[1] + (int) (random.nextGaussian() * HOT_STEPS);
                }
                case "border" -> {
                    int[] vertex = vertexOf(blocks, random);
                    double part = random.nextDouble();
                    int reach = 1 + random.nextInt(METRE_STEPS);
                    xs[i] = vertex[0] + (int) (part * (vertex[2] - vertex[0])) + random.nextInt(-reach, reach + 1);
                    ys[i] = vertex[1] + (int) (part * (vertex[3] - vertex[1])) + random.nextInt(-reach, reach + 1);
                }
                default -> throw new IllegalArgumentException(kind);
            }
        }
    }

    /** A vertex and the next of a ring. */
    private static int[] vertexOf(List<Grid> blocks, Random random) {
        int[] ring = blocks.get(random.nextInt(blocks.size())).shape().ring(0, 0);
        int from = 2 * random.nextInt(ring.length / 2);
        int to = (from + 2) % ring.length;
        return new int[] {ring[from], ring[from + 1], ring[to], ring[to + 1]};
    }
}
