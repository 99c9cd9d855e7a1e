package org.gridward.duty;

/** To whom the centre of the district gives a matter (rule M-10). */
public enum DispatchTarget {
    /** A department of its line. */
    DEPARTMENT,
    /** The centre of the street or town. */
    SUB_CENTRE
}
