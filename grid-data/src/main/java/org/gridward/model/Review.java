package org.gridward.model;

/** What a draft needs before it may be published. */
public enum Review {
    /** The approval of somebody who neither made it nor changed it. */
    SECOND_PERSON,
    /** Nothing. */
    SAME_PERSON
}
