package org.gridward.draft;

import org.gridward.store.DatabaseSettings;

class H2RebaseTest extends RebaseContract {
    @Override
    DatabaseSettings newDatabase() {
        return DatabaseSettings.inMemory();
    }
}
