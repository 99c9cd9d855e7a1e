package org.gridward.geo;

/** A coordinate system that Gridward does not know; it is never guessed. */
public final class UnknownCrsException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String crs;

    public UnknownCrsException(String crs) {
        super("Unknown CRS " + crs);
        this.crs = crs;
    }

    public String crs() {
        return crs;
    }
}
