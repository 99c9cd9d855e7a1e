package org.gridward.geo;

import tools.jackson.core.TokenStreamLocation;

/** A geometry that is JSON but not GeoJSON (RFC 7946), with the place in the text. */
public final class GeoJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, for those who say it in other words. */
    public enum Problem {
        NO_OBJECT,
        OTHER_TYPE,
        OTHER_NESTING,
        TOO_MANY_VERTICES,
        NO_NUMBER,
        NO_POSITION,
        SHORT_RING,
        SHORT_LINE
    }

    private final Problem problem;
    private final int line;
    private final int column;

    GeoJsonException(Problem problem, String message, TokenStreamLocation where) {
        super(message);
        this.problem = problem;
        line = where.getLineNr();
        column = where.getColumnNr();
    }

    public Problem problem() {
        return problem;
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }

    /** Counted from 1. */
    public int column() {
        return column;
    }
}
