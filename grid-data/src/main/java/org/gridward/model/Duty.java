package org.gridward.model;

/** What sort of service is done at a time (rules ). */
public enum Duty {
    NORMAL,
    /** 备勤: emergencies only; what is routine waits, but is assigned. */
    STANDBY
}
