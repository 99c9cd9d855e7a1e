package org.gridward.model;

/** How the ground is run at a time (rule Q-16). */
public enum OperatingMode {
    NORMAL,
    EMERGENCY
}
