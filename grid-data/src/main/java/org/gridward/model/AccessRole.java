package org.gridward.model;

/** What a user may be given; roles add up. */
public enum AccessRole {
    /** Reads and asks. */
    VIEWER,
    /** Reports incidents, opens and argues disputes. */
    DISPATCHER,
    /** Edits drafts, imports, publishes. */
    PLANNER,
    /** Rules on disputes, sets the operating mode. */
    ARBITER,
    /** Keeps users, keys, sources and outlets; nothing else. */
    ADMIN
}
