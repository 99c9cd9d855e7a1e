package org.gridward.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.topology.LabelledArcs;
import org.gridward.topology.LevelShapes;
import org.jspecify.annotations.Nullable;

/**
 * Plots as ground: whatever is made of whole plots has the same vertices on the same line, in whichever layer it lies.
 * Plots are counted row by row from the south-west.
 */
final class Terrain implements LabelledArcs {
    private final PlotLines lines;
    private final int columns;
    private final int rows;
    private final int segments;

    /** @param segments of each line between two plots */
    Terrain(PlotLines lines, int columns, int rows, int segments) {
        this.lines = lines;
        this.columns = columns;
        this.rows = rows;
        this.segments = segments;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    int plot(int i, int j) {
        return j * columns + i;
    }

    /** @param codeOfPlot the grid in which a plot lies, or null */
    SortedMap<String, Shape> shapes(IntFunction<@Nullable String> codeOfPlot) {
        Map<String, Integer> numbers = new TreeMap<>();
        List<String> codes = new ArrayList<>();
        int[] gridOfLabel = new int[labelCount()];
        for (int plot = 0; plot < columns * rows; plot++) {
            String code = codeOfPlot.apply(plot);
            if (code != null) {
                gridOfLabel[plot + 1] = numbers.computeIfAbsent(code, key -> {
                    codes.add(key);
                    return codes.size();
                });
            }
        }
        LevelShapes shapes = new LevelShapes(this, gridOfLabel);
        SortedMap<String, Shape> found = new TreeMap<>();
        for (int grid = 1; grid <= codes.size(); grid++) {
            found.put(codes.get(grid - 1), shapes.shape(grid));
        }
        return found;
    }

    Position middle(int plot) {
        return lines.middle(plot % columns, plot / columns);
    }

    /** The ground of some plots. */
    Shape shape(IntPredicate plots) {
        SortedMap<String, Shape> one = shapes(plot -> plots.test(plot) ? "" : null);
        return Objects.requireNonNull(one.get(one.firstKey()));
    }

    /** The ground of a rectangle of plots, both ends counted. */
    Shape rectangle(int west, int south, int east, int north) {
        return shape(plot ->
                plot % columns >= west && plot % columns <= east && plot / columns >= south && plot / columns <= north);
    }

    @Override
    public int arcCount() {
        return lines.lineCount();
    }

    @Override
    public int labelCount() {
        return columns * rows + 1;
    }

    @Override
    public int leftLabel(int arc) {
        int i = lines.column(arc);
        int j = lines.row(arc);
        return lines.goesEast(arc) ? label(i, j) : label(i - 1, j);
    }

    @Override
    public int rightLabel(int arc) {
        int i = lines.column(arc);
        int j = lines.row(arc);
        return lines.goesEast(arc) ? label(i, j - 1) : label(i, j);
    }

    private int label(int i, int j) {
        return i < 0 || j < 0 || i >= columns || j >= rows ? 0 : plot(i, j) + 1;
    }

    @Override
    public int vertexCount(int arc) {
        return segments + 1;
    }

    @Override
    public void copyVertices(int arc, int[] target, int at) {
        lines.copyVertices(arc, segments, target, at);
    }
}
