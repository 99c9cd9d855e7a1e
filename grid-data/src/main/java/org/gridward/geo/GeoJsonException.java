package org.gridward.geo;

import tools.jackson.core.TokenStreamLocation;

/** A geometry that is JSON but not GeoJSON (RFC 7946), with the place in the text. */
public final class GeoJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final int column;

    GeoJsonException(String message, TokenStreamLocation where) {
        super(message);
        line = where.getLineNr();
        column = where.getColumnNr();
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
