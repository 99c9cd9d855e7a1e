package org.gridward.store;

class H2AccessStoreTest extends AccessStoreContract {
    @Override
    DatabaseSettings newDatabase() {
        return DatabaseSettings.inMemory();
    }
}
