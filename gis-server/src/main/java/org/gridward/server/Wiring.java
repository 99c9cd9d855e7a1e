package org.gridward.server;

import java.time.Clock;
import java.util.Optional;
import org.gridward.access.Accounts;
import org.gridward.access.FirstAdmin;
import org.gridward.access.Passwords;
import org.gridward.access.ReviewRule;
import org.gridward.draft.BaseGrounds;
import org.gridward.draft.Drafts;
import org.gridward.http.EditionAwaiter;
import org.gridward.http.FaultTranslator;
import org.gridward.http.ProblemException;
import org.gridward.http.Staleness;
import org.gridward.live.LiveDrafts;
import org.gridward.live.LiveEditions;
import org.gridward.model.Text;
import org.gridward.snapshot.SnapshotFolder;
import org.gridward.store.AuditLog;
import org.gridward.store.Database;
import org.gridward.store.DatabaseUnavailableException;
import org.gridward.store.LedgerStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The start order: the address is judged, the database opens and migrates, the first user is made and its password judged,
 * the sample is loaded, then editions go live. When PostGIS does not answer, they go live from files, and the rest is done
 * when it does.
 */
@Configuration
class Wiring {
    private static final String RESET_ADMIN = "reset-admin";

    @Bean
    DatabaseStart databaseStart(ServerSettings settings, ApplicationArguments arguments) {
        return new DatabaseStart(settings.database(), arguments.containsOption(RESET_ADMIN));
    }

    @Bean(destroyMethod = "close")
    Database database(DatabaseStart start, LoopbackRule rule) {
        rule.judge();
        return start.open();
    }

    @Bean(destroyMethod = "close")
    DatabaseReturn databaseReturn(
            DatabaseStart start,
            Database database,
            FirstAdmin admin,
            LoopbackRule rule,
            ConfigurableApplicationContext context) {
        return new DatabaseReturn(start, database, admin, rule, context);
    }

    @Bean
    SnapshotFolder snapshotFolder(ServerSettings settings) {
        return new SnapshotFolder(
                settings.snapshots(), Release.name(), settings.database().place());
    }

    @Bean
    Drafts drafts(Database database, ReviewRule review, CheckSettings checks, ObjectProvider<LiveEditions> live) {
        // asked for only by operations: the sample, which is loaded before editions go live, needs none
        BaseGrounds bases = edition -> live.getObject().getGround(edition);
        return new Drafts(database, Clock.systemUTC(), review, bases).within(checks.limits());
    }

    /** A database that does not answer is no bug: the client may ask again. */
    @Bean
    FaultTranslator databaseFaults() {
        return fault -> fault instanceof DatabaseUnavailableException
                ? Optional.of(ProblemException.busy(
                        new Text("数据库暂时无法访问，请稍后重试", "The database does not answer at the moment; try again later")))
                : Optional.empty();
    }

    @Bean
    EditionAwaiter editionAwaiter(LiveEditions live) {
        return live::isKnown;
    }

    @Bean
    Staleness staleness(LiveEditions live) {
        return live::findStaleSince;
    }

    @Bean
    LedgerStore ledgerStore(Database database) {
        return database.ledger();
    }

    @Bean
    AuditLog audit(Database database) {
        return database.audit();
    }

    /** On PostGIS too the folder is there for the first password. */
    @Bean
    FirstAdmin firstAdmin(
            Database database,
            Passwords passwords,
            ServerSettings settings,
            LoopbackRule rule,
            ApplicationArguments arguments) {
        FirstAdmin admin = new FirstAdmin(database.access(), passwords, settings.dataDir());
        if (database.isOpen()) {
            admin.createIfNobodyIsThere();
            if (arguments.containsOption(RESET_ADMIN)) {
                admin.reset();
            }
            rule.judgePassword(admin);
        }
        return admin;
    }

    @Bean(destroyMethod = "close")
    Accounts accounts(Database database, FirstAdmin admin) {
        return new Accounts(database);
    }

    @Bean
    FirstStart firstStart(Database database, Drafts drafts, ApplicationArguments arguments) {
        return new FirstStart(database, drafts, arguments);
    }

    @Bean(destroyMethod = "close")
    LiveEditions liveEditions(Database database, SnapshotFolder folder, FirstStart firstStart) {
        firstStart.loadSampleIfWanted();
        return new LiveEditions(database, folder);
    }

    @Bean
    LiveDrafts liveDrafts(Drafts drafts, LiveEditions editions) {
        return new LiveDrafts(drafts, editions);
    }
}
