package org.gridward.model;

/** Who may publish a draft. */
public enum Review {
    /** Nobody who made it or changed it. */
    SECOND_PERSON,
    /** Whoever may publish at all. */
    SAME_PERSON
}
