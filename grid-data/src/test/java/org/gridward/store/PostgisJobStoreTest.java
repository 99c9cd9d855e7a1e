package org.gridward.store;

import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.testbed.Postgis;

/** The contract on PostGIS. */
@Needs(Need.POSTGIS)
class PostgisJobStoreTest extends JobStoreContract {
    @Override
    DatabaseSettings newDatabase() {
        Postgis.TestDatabase fresh = Postgis.createDatabase();
        return new DatabaseSettings(fresh.jdbcUrl(), fresh.user(), fresh.password());
    }
}
