package org.gridward.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;

/**
 * A random family of two to four levels: grids grown over jittered cells, with exclaves, holes, islands, point touches,
 * gaps where the layer allows them, and parents with and without children.
 */
final class RandomFamily {
    private static final int SHANGHAI_X = 1_214_700_000;
    private static final int SHANGHAI_Y = 312_300_000;

    private final Random random;
    private final int columns;
    private final int rows;
    private final int pitch;
    private final int originX;
    private final int originY;
    private final int[] cornerX;
    private final int[] cornerY;
    private final List<Layer> layers = new ArrayList<>();
    /** By level, then cell: the number of a grid, from 1, or 0. */
    private final int[][] gridOfCell;
    /** By level, then grid: its parent's number. */
    private final List<List<Integer>> parents = new ArrayList<>();

    /** @param window width of the ground, in steps */
    RandomFamily(Random random, int levels, int window) {
        this.random = random;
        this.columns = 3 + random.nextInt(7);
        this.rows = 3 + random.nextInt(7);
        this.pitch = window / Math.max(columns, rows);
        boolean far = random.nextBoolean();
        this.originX = far ? SHANGHAI_X : 0;
        this.originY = far ? SHANGHAI_Y : 0;
        this.cornerX = new int[(columns + 1) * (rows + 1)];
        this.cornerY = new int[(columns + 1) * (rows + 1)];
        this.gridOfCell = new int[levels][columns * rows];
        placeCorners();
        for (int level = 0; level < levels; level++) {
            addLayer(level);
            fillLevel(level);
        }
    }

    private void placeCorners() {
        int jitter = Math.max(1, pitch * 3 / 10);
        for (int c = 0; c < cornerX.length; c++) {
            cornerX[c] = originX + pitch * (c % (columns + 1)) + random.nextInt(jitter + 1);
            cornerY[c] = originY + pitch * (c / (columns + 1)) + random.nextInt(jitter + 1);
        }
    }

    private void addLayer(int level) {
        boolean tiles = random.nextInt(3) > 0;
        String code = String.valueOf((char) ('p' + level));
        String parent = level == 0 ? null : layers.get(level - 1).code();
        LayerPolicy policy = tiles ? LayerPolicy.TILES_PARENT : LayerPolicy.DISJOINT;
        layers.add(new Layer(code, code, parent, policy, List.of()));
    }

    private void fillLevel(int level) {
        parents.add(new ArrayList<>(List.of(0)));
        if (level == 0) {
            grow(0, IntStream.range(0, columns * rows).toArray(), 1 + random.nextInt(4), 0);
            return;
        }
        for (int parent = 1; parent < parents.get(level - 1).size(); parent++) {
            int number = parent;
            int[] cells = IntStream.range(0, columns * rows)
                    .filter(cell -> gridOfCell[level - 1][cell] == number)
                    .toArray();
            if (cells.length > 0 && random.nextInt(5) > 0) {
                grow(level, cells, 1 + random.nextInt(4), parent);
            }
        }
    }

    /** From a few cells over all of them; then some cells change hands, and some go to nobody where that is allowed. */
    private void grow(int level, int[] cells, int count, int parent) {
        int first = parents.get(level).size();
        IntStream.range(0, count).forEach(i -> parents.get(level).add(parent));
        List<Integer> order = new ArrayList<>(IntStream.of(cells).boxed().toList());
        Collections.shuffle(order, random);
        int[] grids = gridOfCell[level];
        for (int i = 0; i < Math.min(count, order.size()); i++) {
            grids[order.get(i)] = first + i;
        }
        for (int round = 0; round < columns + rows; round++) {
            for (int cell : order) {
                grids[cell] = grids[cell] != 0 ? grids[cell] : ofNeighbour(level, cell, first);
            }
        }
        boolean gaps = layers.get(level).policy() == LayerPolicy.DISJOINT || parent == 0;
        for (int cell : order) {
            if (grids[cell] == 0 || random.nextInt(10) == 0) {
                grids[cell] = first + random.nextInt(count);
            }
            if (gaps && random.nextInt(12) == 0) {
                grids[cell] = 0;
            }
        }
    }

    private int ofNeighbour(int level, int cell, int first) {
        int column = cell % columns;
        int row = cell / columns;
        int[][] beside = {{column + 1, row}, {column - 1, row}, {column, row + 1}, {column, row - 1}};
        int[] place = beside[random.nextInt(4)];
        boolean inside = place[0] >= 0 && place[1] >= 0 && place[0] < columns && place[1] < rows;
        int grid = inside ? gridOfCell[level][place[1] * columns + place[0]] : 0;
        return grid >= first ? grid : 0;
    }

    MemoryFamily build() {
        Map<List<Integer>, Integer> labels = new LinkedHashMap<>();
        labels.put(Collections.nCopies(layers.size(), 0), 0);
        int[] labelOfCell = new int[columns * rows];
        for (int cell = 0; cell < labelOfCell.length; cell++) {
            int at = cell;
            List<Integer> tuple =
                    Arrays.stream(gridOfCell).map(grids -> grids[at]).toList();
            labels.putIfAbsent(tuple, labels.size());
            labelOfCell[cell] = labels.get(tuple);
        }
        PlanarMap map = map(labelOfCell);
        MemoryFamily family = new MemoryFamily(layers);
        for (int level = 0; level < layers.size(); level++) {
            int at = level;
            int[] gridOfLabel =
                    labels.keySet().stream().mapToInt(tuple -> tuple.get(at)).toArray();
            LevelShapes shapes = new LevelShapes(map, gridOfLabel);
            for (int grid = 1; grid <= shapes.gridCount(); grid++) {
                if (shapes.hasGround(grid)) {
                    int parent = parents.get(level).get(grid);
                    String parentCode = level == 0 ? null : code(level - 1, parent);
                    family.add(
                            level,
                            new Grid(
                                    Grid.UNNUMBERED,
                                    layers.get(level).code(),
                                    code(level, grid),
                                    null,
                                    "",
                                    parentCode,
                                    shapes.shape(grid)));
                }
            }
        }
        return family;
    }

    private String code(int level, int grid) {
        return layers.get(level).code().toUpperCase(java.util.Locale.ROOT) + grid;
    }

    private PlanarMap map(int[] labelOfCell) {
        PlanarMap.Builder builder = new PlanarMap.Builder();
        for (int j = 0; j <= rows; j++) {
            for (int i = 0; i <= columns; i++) {
                int corner = j * (columns + 1) + i;
                if (i < columns) {
                    addLine(builder, label(labelOfCell, i, j), label(labelOfCell, i, j - 1), corner, corner + 1);
                }
                if (j < rows) {
                    int above = corner + columns + 1;
                    addLine(builder, label(labelOfCell, i - 1, j), label(labelOfCell, i, j), corner, above);
                }
            }
        }
        return builder.build();
    }

    private void addLine(PlanarMap.Builder builder, int left, int right, int from, int to) {
        if (left == right) {
            return;
        }
        int bend = Math.max(2, pitch / 20);
        int midX = cornerX[from] + (cornerX[to] - cornerX[from]) / 2 + random.nextInt(bend);
        int midY = cornerY[from] + (cornerY[to] - cornerY[from]) / 2 + random.nextInt(bend);
        if (random.nextBoolean()) {
            builder.add(left, right, cornerX[from], cornerY[from], midX, midY, cornerX[to], cornerY[to]);
        } else {
            builder.add(left, right, cornerX[from], cornerY[from], cornerX[to], cornerY[to]);
        }
    }

    private int label(int[] labelOfCell, int i, int j) {
        return i < 0 || j < 0 || i >= columns || j >= rows ? 0 : labelOfCell[j * columns + i];
    }
}
