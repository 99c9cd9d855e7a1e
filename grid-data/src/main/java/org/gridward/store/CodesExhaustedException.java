package org.gridward.store;

/** Every number that the codes of a layer can hold below one parent has been given. */
public final class CodesExhaustedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String layer;
    private final String series;

    CodesExhaustedException(String layer, String series) {
        super("Layer " + layer + " has no code left in " + series);
        this.layer = layer;
        this.series = series;
    }

    public String layer() {
        return layer;
    }

    /** The pattern of the codes, the parent's code put in. */
    public String series() {
        return series;
    }
}
