package org.gridward.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;

/** Cuts ground into pieces of about the same number of plots by halving it again and again across its longer side; from the north, or from the west. */
final class PlotCut {
    private final int columns;
    private final int[] pieceOfPlot;
    private int made;

    private PlotCut(int columns, int plots) {
        this.columns = columns;
        this.pieceOfPlot = new int[plots];
    }

    /**
     * Per plot the number of its piece from 1 on, or 0 for plots that are not cut.
     *
     * @param ground the plots to be cut, at least as many as pieces
     */
    static int[] cut(int columns, int plots, List<Integer> ground, int pieces) {
        PlotCut cut = new PlotCut(columns, plots);
        cut.halve(ground.toArray(Integer[]::new), pieces);
        return cut.pieceOfPlot;
    }

    private void halve(Integer[] ground, int pieces) {
        if (pieces == 1) {
            made++;
            for (int plot : ground) {
                pieceOfPlot[plot] = made;
            }
            return;
        }
        Comparator<Integer> byColumn = Comparator.comparingInt(plot -> plot % columns);
        Comparator<Integer> byRow = Comparator.comparingInt(plot -> -(plot / columns));
        IntSummaryStatistics across =
                Arrays.stream(ground).mapToInt(plot -> plot % columns).summaryStatistics();
        IntSummaryStatistics up =
                Arrays.stream(ground).mapToInt(plot -> plot / columns).summaryStatistics();
        boolean wide = across.getMax() - across.getMin() > up.getMax() - up.getMin();
        Arrays.sort(ground, wide ? byColumn.thenComparing(byRow) : byRow.thenComparing(byColumn));
        int first = pieces / 2;
        int end = (int) ((long) ground.length * first / pieces);
        halve(Arrays.copyOfRange(ground, 0, end), first);
        halve(Arrays.copyOfRange(ground, end, ground.length), pieces - first);
    }
}
