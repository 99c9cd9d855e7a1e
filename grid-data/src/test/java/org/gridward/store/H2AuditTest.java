package org.gridward.store;

class H2AuditTest extends AuditContract {
    @Override
    DatabaseSettings newDatabase() {
        return DatabaseSettings.inMemory();
    }
}
