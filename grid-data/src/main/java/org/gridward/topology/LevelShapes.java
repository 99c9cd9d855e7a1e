package org.gridward.topology;

import org.gridward.geo.Shape;

/**
 * The shapes of all grids of one level of a planar map. Lines with the same grid on both sides vanish. Building takes
 * one pass over the arcs and 8 bytes per arc kept; each shape is assembled when it is asked for. Not for several
 * threads at once.
 */
public final class LevelShapes {
    private final LabelledArcs arcs;
    /** For grid g, the arcs of its rim: sides[first[g]] to sides[first[g + 1] - 1], as arc * 2, plus 1 when reversed. */
    private final int[] first;

    private final int[] sides;
    private final ShapeAssembler assembler = new ShapeAssembler();

    /**
     * @param gridOfLabel the grid in which each label lies, from 0 for none; label 0 lies in none
     * @throws IllegalArgumentException when there is a label without an entry, or label 0 has a grid
     */
    public LevelShapes(LabelledArcs arcs, int[] gridOfLabel) {
        if (gridOfLabel.length < arcs.labelCount() || gridOfLabel[0] != 0) {
            throw new IllegalArgumentException("each label needs a grid, and the outside none");
        }
        this.arcs = arcs;
        this.first = countSides(arcs, gridOfLabel);
        this.sides = new int[first[first.length - 1]];
        int[] next = first.clone();
        for (int arc = 0; arc < arcs.arcCount(); arc++) {
            int left = gridOfLabel[arcs.leftLabel(arc)];
            int right = gridOfLabel[arcs.rightLabel(arc)];
            if (left != right) {
                sides[next[left]++] = 2 * arc;
                sides[next[right]++] = 2 * arc + 1;
            }
        }
    }

    private static int[] countSides(LabelledArcs arcs, int[] gridOfLabel) {
        int greatest = 0;
        for (int grid : gridOfLabel) {
            greatest = Math.max(greatest, grid);
        }
        int[] first = new int[greatest + 2];
        for (int arc = 0; arc < arcs.arcCount(); arc++) {
            int left = gridOfLabel[arcs.leftLabel(arc)];
            int right = gridOfLabel[arcs.rightLabel(arc)];
            if (left != right) {
                first[left + 1]++;
                first[right + 1]++;
            }
        }
        for (int g = 1; g < first.length; g++) {
            first[g] += first[g - 1];
        }
        return first;
    }

    /** Grids are numbered from 1 to this. */
    public int gridCount() {
        return first.length - 2;
    }

    /** False for a number that no ground carries. */
    public boolean hasGround(int grid) {
        return first[grid] < first[grid + 1];
    }

    /** @throws IllegalArgumentException when the grid has no ground or the map is not planar there */
    public Shape shape(int grid) {
        assembler.clear();
        for (int s = first[grid]; s < first[grid + 1]; s++) {
            assembler.addArc(arcs, sides[s] >> 1, (sides[s] & 1) != 0);
        }
        return assembler.assemble();
    }
}
