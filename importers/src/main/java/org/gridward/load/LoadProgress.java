package org.gridward.load;

/** Told how far a load is. What it throws stops the load, and nothing of it stays. */
@FunctionalInterface
public interface LoadProgress {
    /** Nobody wants to know. */
    LoadProgress NONE = (stage, done) -> {};

    /** In this order. The first three write nothing. */
    enum Stage {
        /** Features read, of all files. */
        READ,
        /** Grids noded with the others of their families. */
        NODE,
        /** Rows of the proposed edition that are being checked; told once before the check and once after. */
        CHECK,
        /** Rows written into the draft. */
        WRITE,
        /** Told once, with 0, before the publication. */
        PUBLISH
    }

    void at(Stage stage, long done);
}
