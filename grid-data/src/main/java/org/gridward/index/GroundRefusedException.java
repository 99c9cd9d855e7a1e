package org.gridward.index;

import java.util.List;

/** Ground that is no partition can't be indexed: says which grids meet where they must not. */
public final class GroundRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong at the place. */
    public enum Reason {
        /** Two grids of the layer lie on one side of a segment, or one of them does twice. */
        OVERLAP,
        /** Segments cross, or one ends on the middle of another. */
        CROSSING,
        /** What lies on the two sides of a segment fits no parents, or not what lies around it. */
        MISFIT,
        /** A grid below the top layer names no parent that is there. */
        ORPHAN,
        /** A vertex on the antimeridian, on a pole or beyond, or an edge that is too long. */
        OFF_LATTICE,
        /** More ground than the index can number. */
        TOO_MUCH
    }

    private final Reason reason;
    private final String layer;
    private final transient List<String> codes;
    private final int x;
    private final int y;

    GroundRefusedException(Reason reason, String layer, List<String> codes, int x, int y) {
        super(reason + " in layer " + layer + " at lattice point " + x + " " + y + ", grids " + codes);
        this.reason = reason;
        this.layer = layer;
        this.codes = List.copyOf(codes);
        this.x = x;
        this.y = y;
    }

    public Reason reason() {
        return reason;
    }

    /** The finest layer concerned. */
    public String layer() {
        return layer;
    }

    /** Codes of the grids concerned, as far as they are known at the place. */
    public List<String> codes() {
        return codes;
    }

    public int x() {
        return x;
    }

    public int y() {
        return y;
    }
}
