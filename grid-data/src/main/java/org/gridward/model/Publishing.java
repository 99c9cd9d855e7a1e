package org.gridward.model;

/**
 * How a draft is to be published.
 *
 * @param carryForward whether a change of a past period also reaches the editions that have taken effect since; else it
 *     ends where the next edition begins
 */
public record Publishing(boolean carryForward) {
    public static final Publishing PLAIN = new Publishing(false);
}
