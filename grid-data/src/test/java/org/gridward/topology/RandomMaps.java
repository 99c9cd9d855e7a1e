package org.gridward.topology;

import java.util.Random;

/** Random planar maps: plots between jittered corners, their labels drawn from few, so that most grids have holes, parts and point touches. */
public final class RandomMaps {
    private final Random random;
    private final int columns;
    private final int rows;
    private final int[] labels;
    private final int[] cornerX;
    private final int[] cornerY;

    public RandomMaps(long seed) {
        this.random = new Random(seed);
        this.columns = 1 + random.nextInt(12);
        this.rows = 1 + random.nextInt(12);
        int labelCount = 1 + random.nextInt(9);
        this.labels = new int[columns * rows];
        // every other map is mostly one grid, which gives it holes
        boolean sparse = random.nextBoolean();
        for (int p = 0; p < labels.length; p++) {
            labels[p] = sparse && random.nextInt(3) > 0 ? 1 : random.nextInt(labelCount + 1);
        }
        labels[random.nextInt(labels.length)] = 1;
        this.cornerX = new int[(columns + 1) * (rows + 1)];
        this.cornerY = new int[(columns + 1) * (rows + 1)];
        for (int c = 0; c < cornerX.length; c++) {
            cornerX[c] = 40 * (c % (columns + 1)) + random.nextInt(12);
            cornerY[c] = 40 * (c / (columns + 1)) + random.nextInt(12);
        }
    }

    public PlanarMap map() {
        PlanarMap.Builder builder = new PlanarMap.Builder();
        for (int j = 0; j <= rows; j++) {
            for (int i = 0; i <= columns; i++) {
                int corner = j * (columns + 1) + i;
                if (i < columns) {
                    addLine(builder, label(i, j), label(i, j - 1), corner, corner + 1);
                }
                if (j < rows) {
                    addLine(builder, label(i - 1, j), label(i, j), corner, corner + columns + 1);
                }
            }
        }
        return builder.build();
    }

    /** As one arc, as several, or through a vertex beside the straight line; any direction. */
    private void addLine(PlanarMap.Builder builder, int left, int right, int from, int to) {
        int midX = (cornerX[from] + cornerX[to]) / 2 + random.nextInt(3);
        int midY = (cornerY[from] + cornerY[to]) / 2 + random.nextInt(3);
        switch (random.nextInt(3)) {
            case 0 -> builder.add(left, right, cornerX[from], cornerY[from], midX, midY, cornerX[to], cornerY[to]);
            case 1 -> builder.add(right, left, cornerX[to], cornerY[to], cornerX[from], cornerY[from]);
            default ->
                builder.add(left, right, cornerX[from], cornerY[from], midX, midY)
                        .add(right, left, cornerX[to], cornerY[to], midX, midY);
        }
    }

    private int label(int i, int j) {
        return i < 0 || j < 0 || i >= columns || j >= rows ? 0 : labels[j * columns + i];
    }

    /** Labels to grids of a coarser level; some labels may lie in none. */
    public int[] randomLevel(int labelCount) {
        int[] gridOfLabel = new int[labelCount];
        for (int label = 1; label < labelCount; label++) {
            gridOfLabel[label] = random.nextInt(4);
        }
        return gridOfLabel;
    }
}
