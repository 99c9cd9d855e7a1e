package org.gridward.sample;

import java.util.List;

/**
 * Which {@code small} grid holds each plot, and what lies above, before blocks are cut and finer codes given. Plots are
 * counted row by row from the south-west.
 *
 * @param small per plot the number of its small grid from 1 on, or 0 outside the city
 * @param streetOfSmall per small grid the number of its street, from 1 on; place 0 is not used
 * @param kindOfSmall per small grid; place 0 is not used
 * @param streets street number n is entry n − 1; sorted by code
 * @param districts likewise
 */
record Layout(
        int columns,
        int rows,
        int[] small,
        int[] streetOfSmall,
        SmallKind[] kindOfSmall,
        List<Street> streets,
        List<District> districts) {
    record District(String code, String name) {}

    /** @param district number of the district, from 1 on */
    record Street(String code, String name, int district) {}

    /** The small grid at that column and row, 0 outside. */
    int smallAt(int i, int j) {
        return i < 0 || j < 0 || i >= columns || j >= rows ? 0 : small[j * columns + i];
    }

    int streetAt(int i, int j) {
        return streetOfSmall[smallAt(i, j)];
    }

    int smallCount() {
        return streetOfSmall.length - 1;
    }
}
