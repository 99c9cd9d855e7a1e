package org.gridward.draft;

import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;

class H2RivalsTest extends RivalsContract {
    @Override
    DatabaseSettings newDatabase() {
        return DatabaseSettings.inMemory();
    }

    @Override
    Database second() {
        return database;
    }
}
