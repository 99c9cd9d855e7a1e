package org.gridward.store;

/** The entry no longer counts: another replaces it. */
public final class LedgerEntryReplacedException extends RuntimeException {
    private final int by;

    LedgerEntryReplacedException(int number, int by) {
        super("ledger entry " + number + " is replaced by " + by);
        this.by = by;
    }

    /** Number of the entry that counts instead. */
    public int by() {
        return by;
    }
}
