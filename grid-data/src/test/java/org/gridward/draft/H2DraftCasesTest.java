package org.gridward.draft;

import org.gridward.store.DatabaseSettings;

class H2DraftCasesTest extends DraftCasesContract {
    @Override
    DatabaseSettings newDatabase() {
        return DatabaseSettings.inMemory();
    }
}
