package org.gridward.http;

/** Waits for this process to hear of an edition that another has published. */
@FunctionalInterface
public interface EditionAwaiter {
    /** Whether the edition is known, perhaps after a short wait. */
    boolean isKnown(int number) throws InterruptedException;
}
