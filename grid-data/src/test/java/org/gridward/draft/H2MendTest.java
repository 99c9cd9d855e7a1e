package org.gridward.draft;

import org.gridward.store.DatabaseSettings;

class H2MendTest extends MendContract {
    @Override
    DatabaseSettings newDatabase() {
        return DatabaseSettings.inMemory();
    }
}
