package org.gridward.draft;

/** Where drafts find the editions that they change. Safe for any thread. */
@FunctionalInterface
public interface BaseGrounds {
    /** @param edition number of a published edition; never 0 */
    BaseGround get(int edition);
}
