package org.gridward.draft;

import org.gridward.store.DatabaseSettings;

class H2EditTest extends EditContract {
    @Override
    DatabaseSettings newDatabase() {
        return DatabaseSettings.inMemory();
    }
}
