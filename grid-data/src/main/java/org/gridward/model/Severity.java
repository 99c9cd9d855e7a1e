package org.gridward.model;

/** How serious an incident is (rule Q-15). */
public enum Severity {
    ORDINARY,
    PROMINENT,
    MAJOR
}
