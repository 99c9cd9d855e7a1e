package org.gridward.model;

/** Where a matter is dealt with (rules Q-15, M-11). */
public enum Handler {
    STATION,
    CENTRE,
    /** The centre with the departments that it consults. */
    LINKED
}
