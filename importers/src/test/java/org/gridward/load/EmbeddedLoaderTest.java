package org.gridward.load;

import org.gridward.store.DatabaseSettings;

class EmbeddedLoaderTest extends LoaderContract {
    @Override
    DatabaseSettings freshDatabase() {
        return DatabaseSettings.inMemory();
    }
}
