package org.gridward.mapping;

/** Where a position stands in its geometry, each counted from 1; ring 1 is the shell. */
record VertexRef(int polygon, int ring, int position) {
    String zh() {
        return "第 " + polygon + " 个多边形第 " + ring + " 个环第 " + position + " 个点";
    }

    String en() {
        return "polygon " + polygon + ", ring " + ring + ", position " + position;
    }
}
