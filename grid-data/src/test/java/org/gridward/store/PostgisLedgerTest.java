package org.gridward.store;

import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.testbed.Postgis;

@Needs(Need.POSTGIS)
class PostgisLedgerTest extends LedgerContract {
    @Override
    DatabaseSettings newDatabase() {
        Postgis.TestDatabase fresh = Postgis.createDatabase();
        return new DatabaseSettings(fresh.jdbcUrl(), fresh.user(), fresh.password());
    }
}
