package org.gridward.model;

/** What a unit is to a grid. */
public enum Role {
    /** Answers for the ground; decides {@code owner}. Never with a time window. */
    OWNER,
    /** Acts for the legal owner until hand-over (rule M-04). */
    MANAGES,
    DISCOVERS,
    LEADS,
    SUPPORTS,
    FIRST_RESPONSIBLE,
    BLOCK_LEADER,
    BLOCK_RESPONSIBLE,
    /** A station that covers the ground. */
    SERVES
}
