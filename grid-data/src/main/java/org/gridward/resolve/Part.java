package org.gridward.resolve;

/** The parts of an answer beside status, state and question. What nobody asks for is not worked out. */
public enum Part {
    GRIDS,
    OWNER,
    MANAGED_BY,
    LEAD,
    SUPPORT,
    ROLES,
    STATIONS,
    OBLIGED,
    DISCOVERER,
    BORDER,
    CANDIDATES,
    DISPATCH,
    LINKAGE,
    LADDER,
    EXCEPTIONS,
    SAFE_RADIUS_METERS,
    VALID_UNTIL,
    WARNINGS,
    EXPLANATION
}
