package org.gridward.topology;

/**
 * The lines of one family of layers as a planar map: each line is there once, as an arc of lattice vertices with a
 * label on its left and one on its right. Labels are small whole numbers, 0 is the outside. Two arcs meet only in
 * their end vertices; an arc that ends where it starts is a ring.
 */
public interface LabelledArcs {
    /** Arcs are numbered from 0. */
    int arcCount();

    /** One more than the greatest label. */
    int labelCount();

    int leftLabel(int arc);

    int rightLabel(int arc);

    /** At least 2; the last vertex counts also when it repeats the first. */
    int vertexCount(int arc);

    /** Writes the arc's vertices as x0, y0, x1, y1, … from that index on. */
    void copyVertices(int arc, int[] target, int at);
}
