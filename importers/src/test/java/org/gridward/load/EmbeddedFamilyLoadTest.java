package org.gridward.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridward.model.EditionContent;
import org.gridward.store.DatabaseSettings;
import org.gridward.testbed.Checkout;

class EmbeddedFamilyLoadTest extends FamilyLoadContract {
    @Override
    DatabaseSettings freshDatabase() {
        return DatabaseSettings.inMemory();
    }

    @Override
    void bruteForceAgrees(EditionContent content) {
        int asked = new BruteForce(content).compare(Checkout.count(20_000, 500_000), 20_000L);
        assertThat(asked).isGreaterThan(40_000);
    }
}
