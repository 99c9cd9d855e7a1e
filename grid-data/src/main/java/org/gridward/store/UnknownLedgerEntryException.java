package org.gridward.store;

/** There is no ledger entry of that number. */
public final class UnknownLedgerEntryException extends RuntimeException {
    UnknownLedgerEntryException(int number) {
        super("no ledger entry " + number);
    }
}
