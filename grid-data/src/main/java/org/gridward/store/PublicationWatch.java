package org.gridward.store;

/** Told how far a publication has come, in its own thread. A test ends the process there; nobody else listens. */
@FunctionalInterface
interface PublicationWatch {
    /** The places in a publication after which another state of the database is to be expected. */
    enum Step {
        /** The edition's rows and its hash are written, its successors are not. */
        ROWS_WRITTEN,
        /** All is written, nobody sees it yet. */
        BEFORE_COMMIT,
        /** It counts, but the caller does not know. */
        COMMITTED
    }

    PublicationWatch NOBODY = step -> {};

    void reached(Step step);
}
