package org.gridward.sample;

import org.gridward.sample.Noise.Use;

/** Joins pairs of neighbouring plots of one small, spread evenly over the city, until the number of blocks is right. */
final class PlotPairs {
    private final Layout layout;
    private final Noise noise;

    PlotPairs(Layout layout, Noise noise) {
        this.layout = layout;
        this.noise = noise;
    }

    /**
     * Per plot the plot that heads its block, counted from 1, or 0 outside the city.
     *
     * @throws IllegalArgumentException when so many blocks, or so few, can't be made
     */
    int[] join(int blockCount) {
        int[] head = new int[layout.small().length];
        int plots = 0;
        int pairs = 0;
        for (int plot = 0; plot < head.length; plot++) {
            if (layout.small()[plot] != 0) {
                head[plot] = plot + 1;
                plots++;
                pairs += partner(plot) > plot ? 1 : 0;
            }
        }
        long wanted = plots - blockCount;
        if (wanted < 0 || wanted > pairs) {
            throw new IllegalArgumentException(
                    plots + " plots with " + pairs + " pairs can't make " + blockCount + " blocks");
        }
        long pair = 0;
        for (int plot = 0; plot < head.length; plot++) {
            int partner = partner(plot);
            if (partner > plot) {
                if ((pair + 1) * wanted / pairs > pair * wanted / pairs) {
                    head[partner] = plot + 1;
                }
                pair++;
            }
        }
        return head;
    }

    /** The plot that this one may be joined with, or -1. Each square of four plots is halved this way or that. */
    private int partner(int plot) {
        int i = plot % layout.columns();
        int j = plot / layout.columns();
        boolean eastWest = noise.below(2, Use.MERGE, i >> 1, j >> 1) == 0;
        int otherI = eastWest ? i ^ 1 : i;
        int otherJ = eastWest ? j : j ^ 1;
        boolean sameSmall = layout.small()[plot] != 0 && layout.smallAt(otherI, otherJ) == layout.small()[plot];
        return sameSmall ? otherJ * layout.columns() + otherI : -1;
    }
}
