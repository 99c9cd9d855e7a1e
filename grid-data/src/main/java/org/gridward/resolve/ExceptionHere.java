package org.gridward.resolve;

import org.gridward.model.PlaceException;

/** An exception that holds at a place and moment, and what it means for the question. */
public record ExceptionHere(PlaceException exception, Effect effect) {
    /** What an exception does. */
    public enum Effect {
        /** The matter is no violation here and now (rule Y-15). */
        ALLOWS,
        /** It allows other matters, or none was asked about. */
        NOT_THIS_MATTER,
        /** It allows nothing, it only is so: works that move the crowd (rule H-26). */
        CONDITION
    }
}
