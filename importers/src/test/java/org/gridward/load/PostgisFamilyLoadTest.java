package org.gridward.load;

import org.gridward.store.DatabaseSettings;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.testbed.Postgis;

@Needs(Need.POSTGIS)
class PostgisFamilyLoadTest extends FamilyLoadContract {
    @Override
    DatabaseSettings freshDatabase() {
        Postgis.TestDatabase fresh = Postgis.createDatabase();
        return new DatabaseSettings(fresh.jdbcUrl(), fresh.user(), fresh.password());
    }
}
