package org.gridward.server;

import org.gridward.live.LiveEditions;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Part of readiness. Always up, because without the database reading goes on; but it says so, for whoever has to look after
 * it.
 */
@Component("editions")
class EditionsHealth implements HealthIndicator {
    private final LiveEditions live;

    EditionsHealth(LiveEditions live) {
        this.live = live;
    }

    @Override
    public Health health() {
        Health.Builder up = Health.up();
        return live.findStaleSince()
                .map(since -> up.withDetail("state", "READ_ONLY").withDetail("since", since))
                .orElseGet(() -> up.withDetail("state", "NORMAL"))
                .build();
    }
}
