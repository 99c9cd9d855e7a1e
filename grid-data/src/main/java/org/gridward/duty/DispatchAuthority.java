package org.gridward.duty;

/** Whether a street can send a unit or must ask for it (rules G-21, G-22, G-23). */
public enum DispatchAuthority {
    DIRECT,
    REQUEST
}
