package org.gridward.model;

/** What sort of body a unit is. */
public enum UnitKind {
    BUREAU,
    BRIGADE,
    COMMAND_CENTRE,
    SQUAD,
    STATION,
    DEPARTMENT,
    OFFICE
}
