package org.gridward.resolve;

import java.util.OptionalDouble;

/**
 * A station.
 *
 * @param distanceMeters from its seat; empty when that is not known
 */
public record StationHere(Named unit, Relation relation, OptionalDouble distanceMeters) {
    /** What a station is to a place. */
    public enum Relation {
        /** It answers for the place. */
        COVERS,
        /** It does not, but nobody sits nearer: for quick response only (rule Q-06). */
        NEAREST
    }
}
