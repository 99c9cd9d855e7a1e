package org.gridward.sample;

import java.util.Arrays;

/**
 * The finished cut of the ground: plots to blocks to smalls to streets to districts. All are numbered from 1, in the
 * order of their codes: within the parent from north to south and from west to east (GB/T 30428.1).
 */
final class CityPlan {
    private final Layout layout;
    private final int[] blockOfPlot;
    private final int[] smallOfBlock;
    /** Number of the small in the layout; here smalls are numbered anew. */
    private final int[] layoutSmall;

    private final int[] firstOfStreet;
    private final int[] firstOfSmall;

    /** Makes exactly that many blocks by joining pairs of plots of the same small; the others are blocks by themselves. */
    CityPlan(Layout layout, Noise noise, int blockCount) {
        this.layout = layout;
        int plots = layout.small().length;
        int[] headOfPlot = new PlotPairs(layout, noise).join(blockCount);
        layoutSmall = NumberedParts.inCodeOrder(
                seen(layout.small(), layout.smallCount()), layout.streetOfSmall(), layout.smallCount());
        int[] numberOfSmall = NumberedParts.inverse(layoutSmall, layout.smallCount() + 1);
        firstOfStreet = NumberedParts.firstOfParent(
                layoutSmall, layout.streetOfSmall(), layout.streets().size());
        int[] smallOfHead = new int[plots + 1];
        for (int plot = 0; plot < plots; plot++) {
            smallOfHead[plot + 1] = numberOfSmall[layout.small()[plot]];
        }
        int[] heads = NumberedParts.inCodeOrder(seen(headOfPlot, plots), smallOfHead, layout.smallCount());
        firstOfSmall = NumberedParts.firstOfParent(heads, smallOfHead, layout.smallCount());
        int[] numberOfHead = NumberedParts.inverse(heads, plots + 1);
        blockOfPlot = new int[plots];
        smallOfBlock = new int[heads.length];
        for (int plot = 0; plot < plots; plot++) {
            blockOfPlot[plot] = numberOfHead[headOfPlot[plot]];
            smallOfBlock[blockOfPlot[plot]] = smallOfHead[plot + 1];
        }
        smallOfBlock[0] = 0;
    }

    /** The parts in the order in which one meets them reading the map from the north-west. */
    private int[] seen(int[] partOfPlot, int greatest) {
        boolean[] met = new boolean[greatest + 1];
        met[0] = true;
        int[] seen = new int[greatest];
        int count = 0;
        for (int j = layout.rows() - 1; j >= 0; j--) {
            for (int i = 0; i < layout.columns(); i++) {
                int part = partOfPlot[j * layout.columns() + i];
                if (!met[part]) {
                    met[part] = true;
                    seen[count++] = part;
                }
            }
        }
        return Arrays.copyOf(seen, count);
    }

    Layout layout() {
        return layout;
    }

    int blockCount() {
        return smallOfBlock.length - 1;
    }

    int smallCount() {
        return layoutSmall.length - 1;
    }

    /** 0 outside the city. */
    int blockAt(int i, int j) {
        return i < 0 || j < 0 || i >= layout.columns() || j >= layout.rows()
                ? 0
                : blockOfPlot[j * layout.columns() + i];
    }

    int smallOfBlock(int block) {
        return smallOfBlock[block];
    }

    int streetOfSmall(int small) {
        return layout.streetOfSmall()[layoutSmall[small]];
    }

    int districtOfStreet(int street) {
        return street == 0 ? 0 : layout.streets().get(street - 1).district();
    }

    SmallKind kindOfSmall(int small) {
        return layout.kindOfSmall()[layoutSmall[small]];
    }

    /** From 1 in each street. */
    int numberInStreet(int small) {
        return small - firstOfStreet[streetOfSmall(small)] + 1;
    }

    /** From 1 in each small. */
    int numberInSmall(int block) {
        return block - firstOfSmall[smallOfBlock[block]] + 1;
    }
}
