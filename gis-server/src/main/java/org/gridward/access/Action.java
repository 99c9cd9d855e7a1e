package org.gridward.access;

import static org.gridward.model.AccessRole.ADMIN;
import static org.gridward.model.AccessRole.ARBITER;
import static org.gridward.model.AccessRole.DISPATCHER;
import static org.gridward.model.AccessRole.PLANNER;
import static org.gridward.model.AccessRole.VIEWER;

import java.util.Set;
import org.gridward.model.AccessRole;

/** What an endpoint does, and which roles may do it. */
public enum Action {
    /** Anyone: health, the pages of problems, the files of the page. */
    OPEN(Door.ANYONE),
    /** Read what is published. */
    READ(Door.SETTING, VIEWER, DISPATCHER, PLANNER, ARBITER, ADMIN),
    /** Ask who is responsible. */
    RESOLVE(Door.SETTING, VIEWER, DISPATCHER, PLANNER, ARBITER, ADMIN),
    /** Read the server's figures. A scraper needs no more than a key with the smallest role. */
    MONITOR(Door.ROLE, VIEWER, DISPATCHER, PLANNER, ARBITER, ADMIN),
    /** Report incidents, open and argue disputes. */
    REPORT(Door.ROLE, DISPATCHER, ARBITER),
    /** Rule on disputes, set the operating mode. */
    RULE(Door.ROLE, ARBITER),
    /** Edit drafts, import. */
    EDIT(Door.ROLE, PLANNER),
    /** Approve and publish. */
    PUBLISH(Door.ROLE, PLANNER),
    /** Publish one's own draft, or another's, with a reason that the audit keeps. */
    BREAK_GLASS(Door.ROLE, ADMIN),
    /** Users, audit, sources, outlets. */
    ADMINISTER(Door.ROLE, ADMIN),
    /** Whoever is signed in, with a password or a key. */
    SIGNED_IN(Door.USER),
    /** Whoever is signed in with a password: a stolen key must not make keys that outlive it. */
    OWN_ACCOUNT(Door.PASSWORD);

    enum Door {
        ANYONE,
        /** Anyone when {@code gridward.anonymous-read} says so, else by role. */
        SETTING,
        ROLE,
        USER,
        PASSWORD
    }

    private final Door door;
    private final Set<AccessRole> roles;

    Action(Door door, AccessRole... roles) {
        this.door = door;
        this.roles = Set.of(roles);
    }

    Door door() {
        return door;
    }

    Set<AccessRole> roles() {
        return roles;
    }
}
