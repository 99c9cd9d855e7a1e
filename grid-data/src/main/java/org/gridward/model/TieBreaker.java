package org.gridward.model;

/** What decides between units that may all act on one matter; each domain has its own custom. */
public enum TieBreaker {
    FIRST_DISCOVERED,
    FIRST_FILED,
    FIRST_ACCEPTED,
    /** The common superior designates. */
    COMMON_SUPERIOR
}
