package org.gridward.store;

class H2LedgerTest extends LedgerContract {
    @Override
    DatabaseSettings newDatabase() {
        return DatabaseSettings.inMemory();
    }
}
