package org.gridward.draft;

import org.gridward.store.DatabaseSettings;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.testbed.Postgis;

@Needs(Need.POSTGIS)
class PostgisMendTest extends MendContract {
    @Override
    DatabaseSettings newDatabase() {
        Postgis.TestDatabase fresh = Postgis.createDatabase();
        return new DatabaseSettings(fresh.jdbcUrl(), fresh.user(), fresh.password());
    }
}
