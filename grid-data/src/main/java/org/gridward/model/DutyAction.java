package org.gridward.model;

/** What a unit may do about a matter (rules, G-27). */
public enum DutyAction {
    DISSUADE,
    REPORT,
    /** Makes it safe before it is handed on. */
    SAFEGUARD,
    /** Deals with it, short of a penalty. */
    HANDLE,
    PENALIZE,
    ASSIST
}
