package org.gridward.model;

/** In what a time limit is counted. */
public enum LimitUnit {
    HOURS,
    DAYS,
    /** Office hours of an urgent matter (紧急工作时). */
    URGENT_WORKING_HOURS,
    WORKING_HOURS,
    WORKING_DAYS
}
