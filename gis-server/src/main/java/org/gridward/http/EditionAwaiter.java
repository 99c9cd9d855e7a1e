package org.gridward.http;

/** Waits for this process to hear of what another has published or recorded. */
@FunctionalInterface
public interface EditionAwaiter {
    /** Whether that edition and that entry of the ledger are known, perhaps after a short wait. */
    boolean isKnown(int edition, int ledger) throws InterruptedException;
}
