package org.gridward.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridward.geo.LocalPlane;
import org.gridward.geo.Shape;
import org.gridward.index.GridIndex;
import org.gridward.index.Place;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;

/** A layer of plots of about 100 m between corners that lie where chance put them; each line has a bend. */
final class PlotTown {
    static final int STEPS = 10_000;
    static final int X = 1_214_700_000;
    static final int Y = 312_000_000;
    static final Layer LAYER = new Layer("street", "street", null, LayerPolicy.DISJOINT, List.of());

    final int columns;
    final int rows;
    final List<Grid> grids = new ArrayList<>();
    final GridIndex index;
    private final int[][][] corners;
    private final int[][][] bends;

    PlotTown(Random random, int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        corners = new int[columns + 1][rows + 1][];
        bends = new int[2][(columns + 1) * (rows + 1)][];
        for (int i = 0; i <= columns; i++) {
            for (int j = 0; j <= rows; j++) {
                corners[i][j] = jitter(random, X + i * STEPS, Y + j * STEPS);
                bends[0][number(i, j)] = jitter(random, X + i * STEPS + STEPS / 2, Y + j * STEPS);
                bends[1][number(i, j)] = jitter(random, X + i * STEPS, Y + j * STEPS + STEPS / 2);
            }
        }
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < rows; j++) {
                grids.add(new Grid(1, "street", code(i, j), null, code(i, j), null, plot(i, j)));
            }
        }
        index = new GridIndex(List.of(LAYER), grids);
    }

    private static int[] jitter(Random random, int x, int y) {
        return new int[] {x + random.nextInt(-1_500, 1_500), y + random.nextInt(-1_500, 1_500)};
    }

    private int number(int i, int j) {
        return i * (rows + 1) + j;
    }

    static String code(int i, int j) {
        return "%02d%02d".formatted(i, j);
    }

    private Shape plot(int i, int j) {
        int[][] ring = {
            corners[i][j],
            bends[0][number(i, j)],
            corners[i + 1][j],
            bends[1][number(i + 1, j)],
            corners[i + 1][j + 1],
            bends[0][number(i, j + 1)],
            corners[i][j + 1],
            bends[1][number(i, j)]
        };
        int[] flat = new int[2 * ring.length];
        for (int v = 0; v < ring.length; v++) {
            flat[2 * v] = ring[v][0];
            flat[2 * v + 1] = ring[v][1];
        }
        return Shape.of(new int[][][] {{flat}});
    }

    int randomX(Random random) {
        return X + random.nextInt(-STEPS / 4, columns * STEPS + STEPS / 4);
    }

    int randomY(Random random) {
        return Y + random.nextInt(-STEPS / 4, rows * STEPS + STEPS / 4);
    }

    Spot spot(int x, int y) {
        Place place = index.locate(x, y);
        return new Spot(place, LocalPlane.at(x, y));
    }
}
