package org.gridward.sample;

import org.gridward.geo.Position;
import org.gridward.sample.Noise.Use;

/**
 * The jagged lines between neighbouring plots, computed when asked for. A line stays in a thin rhombus round the
 * straight way between its two corners (at most 17° to either side) and always advances along it; since lines leave a
 * corner more than 37° apart ({@link Bend}), no two lines meet but in a corner, and none meets itself.
 */
final class PlotLines {
    private static final double SLOPE = 0.25;

    private final Noise noise;
    private final int columns;
    private final int rows;
    private final int[] cornerX;
    private final int[] cornerY;

    PlotLines(Noise noise, int columns, int rows, Bend bend, Placement placement) {
        this.noise = noise;
        this.columns = columns;
        this.rows = rows;
        this.cornerX = new int[(columns + 1) * (rows + 1)];
        this.cornerY = new int[(columns + 1) * (rows + 1)];
        for (int j = 0; j <= rows; j++) {
            for (int i = 0; i <= columns; i++) {
                double u = bend.u(i, j);
                double v = bend.v(i, j);
                cornerX[corner(i, j)] = placement.x(u, v);
                cornerY[corner(i, j)] = placement.y(u, v);
            }
        }
    }

    /** Lines going east come first, row by row from the south, then those going north. */
    int lineCount() {
        return columns * (rows + 1) + (columns + 1) * rows;
    }

    boolean goesEast(int line) {
        return line < columns * (rows + 1);
    }

    /** The column of the corner where the line starts. */
    int column(int line) {
        return goesEast(line) ? line % columns : (line - columns * (rows + 1)) % (columns + 1);
    }

    int row(int line) {
        return goesEast(line) ? line / columns : (line - columns * (rows + 1)) / (columns + 1);
    }

    /** Writes the line as that many segments. */
    void copyVertices(int line, int segments, int[] target, int at) {
        int from = corner(column(line), row(line));
        int to = goesEast(line) ? from + 1 : from + columns + 1;
        double dx = (double) cornerX[to] - cornerX[from];
        double dy = (double) cornerY[to] - cornerY[from];
        target[at] = cornerX[from];
        target[at + 1] = cornerY[from];
        for (int k = 1; k < segments; k++) {
            double along = (k + 0.25 * noise.signed(Use.EDGE_STEP, line, k)) / segments;
            double aside = SLOPE * Math.min(along, 1 - along) * swing(line, k, along);
            target[at + 2 * k] = cornerX[from] + (int) Math.rint(along * dx - aside * dy);
            target[at + 2 * k + 1] = cornerY[from] + (int) Math.rint(along * dy + aside * dx);
        }
        target[at + 2 * segments] = cornerX[to];
        target[at + 2 * segments + 1] = cornerY[to];
    }

    /** From −1 to 1: the bow of the whole line, slow waves on it, and a little at each vertex. */
    private double swing(int line, int k, double along) {
        double place = 5 * along;
        int wave = (int) place;
        double part = place - wave;
        double waves = (1 - part) * noise.signed(Use.EDGE_WAVE, line, wave)
                + part * noise.signed(Use.EDGE_WAVE, line, wave + 1);
        return 0.45 * noise.signed(Use.EDGE_BOW, line, 0) + 0.4 * waves + 0.15 * noise.signed(Use.EDGE_JAG, line, k);
    }

    /** The middle between the four corners of a plot. */
    Position middle(int i, int j) {
        long x = 0;
        long y = 0;
        for (int near = 0; near < 4; near++) {
            x += cornerX[corner(i + near % 2, j + near / 2)];
            y += cornerY[corner(i + near % 2, j + near / 2)];
        }
        return Position.ofLattice((int) (x / 4), (int) (y / 4));
    }

    private int corner(int i, int j) {
        return j * (columns + 1) + i;
    }
}
