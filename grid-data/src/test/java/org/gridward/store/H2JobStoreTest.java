package org.gridward.store;

/** The contract in memory. */
class H2JobStoreTest extends JobStoreContract {
    @Override
    DatabaseSettings newDatabase() {
        return DatabaseSettings.inMemory();
    }
}
