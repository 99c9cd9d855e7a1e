package org.gridward.model;

/** What sort of day a calendar makes of a date. */
public enum DayType {
    EVERY_DAY,
    /** Monday to Friday without the calendar's holidays, and its working days. */
    WORKING_DAY,
    /** Every day that is no working day. */
    DAY_OFF,
    /** The calendar's holidays only (rule H-27). */
    HOLIDAY
}
