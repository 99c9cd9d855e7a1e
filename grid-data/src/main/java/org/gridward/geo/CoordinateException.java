package org.gridward.geo;

/** A coordinate that is no place on earth, or none in its coordinate system. Says which number and why. */
public final class CoordinateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a coordinate was refused. */
    public enum Reason {
        NOT_FINITE,
        OUT_OF_RANGE
    }

    private final Reason reason;
    private final String field;
    private final double value;

    public CoordinateException(Reason reason, String field, double value, String message) {
        super(message);
        this.reason = reason;
        this.field = field;
        this.value = value;
    }

    static void requireWithin(String field, double degrees, int limit) {
        requireFinite(field, degrees);
        if (Math.abs(degrees) > limit) {
            throw new CoordinateException(
                    Reason.OUT_OF_RANGE, field, degrees, field + " " + degrees + " is beyond ±" + limit + " degrees");
        }
    }

    static void requireFinite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new CoordinateException(Reason.NOT_FINITE, field, value, field + " " + value + " is not finite");
        }
    }

    public Reason reason() {
        return reason;
    }

    /** {@code lon}, {@code lat}, {@code x} or {@code y}. */
    public String field() {
        return field;
    }

    public double value() {
        return value;
    }
}
