package org.gridward.store;

/** The contract in memory. */
class H2MemoryStoreTest extends StoreContract {
    @Override
    DatabaseSettings newDatabase() {
        return DatabaseSettings.inMemory();
    }
}
