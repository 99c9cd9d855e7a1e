package org.gridward.model;

/** Who is called first. */
public enum DutyLevel {
    RESIDENTIAL,
    STREET,
    DISTRICT
}
