package org.gridward.sample;

import java.util.Arrays;
import org.gridward.topology.LabelledArcs;

/**
 * A city as a planar map whose labels are its blocks. No vertex is kept: lines are computed when they are read. A border
 * between two smalls has 30 to 60 vertices however short it is, other lines between plots have a fixed number.
 */
final class CityMap implements LabelledArcs {
    private static final int SEGMENTS_PER_BORDER = 36;
    private static final int LEAST_SEGMENTS_PER_BORDER = 30;
    private static final byte SEGMENTS_WITHIN_SMALL = 9;

    private final CityPlan plan;
    private final PlotLines lines;
    private final byte[] segments;

    CityMap(CityPlan plan, PlotLines lines) {
        this.plan = plan;
        this.lines = lines;
        this.segments = new byte[lines.lineCount()];
        long[] borders = new long[segments.length];
        int count = 0;
        for (int arc = 0; arc < segments.length; arc++) {
            long border = border(arc);
            if (border != 0) {
                borders[count++] = border;
            }
        }
        long[] sorted = Arrays.copyOf(borders, count);
        Arrays.sort(sorted);
        for (int arc = 0; arc < segments.length; arc++) {
            long border = border(arc);
            segments[arc] = border == 0 ? SEGMENTS_WITHIN_SMALL : segmentsPerLine(linesOf(border, sorted));
        }
    }

    /** Names the pair of smalls at the line's sides; 0 when they are the same. */
    private long border(int arc) {
        int left = plan.smallOfBlock(leftLabel(arc));
        int right = plan.smallOfBlock(rightLabel(arc));
        return left == right ? 0 : ((long) Math.min(left, right) << 32) | Math.max(left, right);
    }

    private static int linesOf(long border, long[] sorted) {
        int from = Arrays.binarySearch(sorted, border);
        int to = from;
        while (from > 0 && sorted[from - 1] == border) {
            from--;
        }
        while (to < sorted.length && sorted[to] == border) {
            to++;
        }
        return to - from;
    }

    private static byte segmentsPerLine(int lineCount) {
        int usual = (SEGMENTS_PER_BORDER + lineCount / 2) / lineCount;
        int least = (LEAST_SEGMENTS_PER_BORDER + lineCount - 1) / lineCount;
        return (byte) Math.max(usual, least);
    }

    @Override
    public int arcCount() {
        return segments.length;
    }

    @Override
    public int labelCount() {
        return plan.blockCount() + 1;
    }

    @Override
    public int leftLabel(int arc) {
        int i = lines.column(arc);
        int j = lines.row(arc);
        return lines.goesEast(arc) ? plan.blockAt(i, j) : plan.blockAt(i - 1, j);
    }

    @Override
    public int rightLabel(int arc) {
        int i = lines.column(arc);
        int j = lines.row(arc);
        return lines.goesEast(arc) ? plan.blockAt(i, j - 1) : plan.blockAt(i, j);
    }

    @Override
    public int vertexCount(int arc) {
        return segments[arc] + 1;
    }

    @Override
    public void copyVertices(int arc, int[] target, int at) {
        lines.copyVertices(arc, segments[arc], target, at);
    }
}
