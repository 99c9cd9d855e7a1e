package org.gridward.store;

import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.testbed.Postgis;

@Needs(Need.POSTGIS)
class PostgisAccessStoreTest extends AccessStoreContract {
    @Override
    DatabaseSettings newDatabase() {
        Postgis.TestDatabase fresh = Postgis.createDatabase();
        return new DatabaseSettings(fresh.jdbcUrl(), fresh.user(), fresh.password());
    }
}
