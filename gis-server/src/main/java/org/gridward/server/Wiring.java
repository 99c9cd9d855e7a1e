package org.gridward.server;

import org.gridward.draft.Drafts;
import org.gridward.live.LiveEditions;
import org.gridward.store.Database;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The start order: the address is judged, the database opens and migrates, the sample is loaded, then editions go live. */
@Configuration
class Wiring {

    @Bean(destroyMethod = "close")
    Database database(ServerSettings settings, LoopbackRule rule) {
        rule.judge();
        return Database.open(settings.database());
    }

    @Bean
    Drafts drafts(Database database) {
        return new Drafts(database);
    }

    @Bean
    FirstStart firstStart(Database database, Drafts drafts, ApplicationArguments arguments) {
        return new FirstStart(database, drafts, arguments);
    }

    @Bean(destroyMethod = "close")
    LiveEditions liveEditions(Database database, FirstStart firstStart) {
        firstStart.loadSampleIfWanted();
        return new LiveEditions(database.editions());
    }
}
