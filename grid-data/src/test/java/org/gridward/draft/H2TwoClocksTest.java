package org.gridward.draft;

import org.gridward.store.DatabaseSettings;

class H2TwoClocksTest extends TwoClocksContract {
    @Override
    DatabaseSettings newDatabase() {
        return DatabaseSettings.inMemory();
    }
}
