package org.gridward.server;

import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.store.DatabaseUnreachableException;

/** Opens the database at the start. One that does not answer is put off: files may take its place for reading. */
final class DatabaseStart {
    private final DatabaseSettings settings;
    private final boolean isNeeded;
    private volatile boolean putOff;

    /** @param isNeeded whether the start is to change something, which nothing can take the place of */
    DatabaseStart(DatabaseSettings settings, boolean isNeeded) {
        this.settings = settings;
        this.isNeeded = isNeeded;
    }

    Database open() {
        try {
            return Database.open(settings);
        } catch (DatabaseUnreachableException gone) {
            if (isNeeded) {
                throw gone;
            }
            putOff = true;
            return Database.unopened(settings);
        }
    }

    boolean isPutOff() {
        return putOff;
    }
}
