package org.gridward.server;

import org.gridward.access.FirstAdmin;
import org.gridward.store.Database;
import org.gridward.store.DatabaseUnavailableException;
import org.gridward.store.DatabaseUnreachableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;

/**
 * After a start without the database: tries to open it until that succeeds, then does what the start could not do. All
 * others heal by themselves, since they go on asking.
 */
final class DatabaseReturn implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseReturn.class);
    private static final long UNREACHED_MILLIS = 1_000;
    /** What was refused, such as a migration, is refused again until somebody looks after it. */
    private static final long REFUSED_MILLIS = 30_000;

    private final DatabaseStart start;
    private final Database database;
    private final FirstAdmin admin;
    private final LoopbackRule rule;
    private final ConfigurableApplicationContext context;
    private final Thread thread = new Thread(this::run, "database return");

    DatabaseReturn(
            DatabaseStart start,
            Database database,
            FirstAdmin admin,
            LoopbackRule rule,
            ConfigurableApplicationContext context) {
        this.start = start;
        this.database = database;
        this.admin = admin;
        this.rule = rule;
        this.context = context;
        thread.setDaemon(true);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (start.isPutOff()) {
            thread.start();
        }
    }

    private void run() {
        try {
            for (long pause = tryOnce(); pause > 0; pause = tryOnce()) {
                Thread.sleep(pause);
            }
        } catch (InterruptedException closed) {
            // the end of this thread is all that was asked for
        } catch (StartRefusedException refused) {
            LOG.error(
                    "Now that the database answers, this server must not go on: {} {}",
                    refused.getMessage(),
                    refused.cure());
            context.close();
        }
    }

    /** How long to wait before the next time; 0 when all is done. */
    private long tryOnce() {
        try {
            database.connect();
            admin.createIfNobodyIsThere();
            rule.judgePassword(admin);
            return 0;
        } catch (DatabaseUnreachableException gone) {
            LOG.debug("The database does not answer yet", gone);
            return UNREACHED_MILLIS;
        } catch (DatabaseUnavailableException refused) {
            LOG.error("The database is there but can't be used: {}", refused.getMessage());
            return REFUSED_MILLIS;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
