package org.gridward.access;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gridward.http.ProblemException;
import org.gridward.model.Text;
import org.gridward.store.AccessRows;
import org.gridward.store.AccessStore;
import org.gridward.store.Database;
import org.gridward.store.DatabaseUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All users and keys in memory, so that no request waits for the database and people stay signed in while it is gone.
 * What this process changes holds at once, what another one changes after half a second. Safe for any thread.
 */
public final class Accounts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final long POLL_MILLIS = 500;
    private static final long USE_SECONDS = 60;

    private final AccessStore store;
    private final ScheduledExecutorService poller;
    private final Map<String, Instant> uses = new ConcurrentHashMap<>();
    /** Null until the database has been reached. */
    private volatile @Nullable AccessRows rows;

    private String lastFault = "";

    /** A database that is not open yet is asked when it is. */
    public Accounts(Database database) {
        this.store = database.access();
        if (database.isOpen()) {
            rows = store.read();
        }
        poller = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "accounts");
            thread.setDaemon(true);
            return thread;
        });
        poller.scheduleWithFixedDelay(this::lookForNews, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
        poller.scheduleWithFixedDelay(this::noteUses, USE_SECONDS, USE_SECONDS, TimeUnit.SECONDS);
    }

    /** @throws ProblemException 503 when the database has not been reached since the start */
    AccessRows rows() {
        AccessRows known = rows;
        return known == null ? readFirst() : known;
    }

    private AccessRows readFirst() {
        try {
            return reload();
        } catch (DatabaseUnavailableException gone) {
            throw ProblemException.busy(
                    new Text("数据库恢复之前无法登录，请稍后重试", "Nobody can sign in before the database answers; try again later"));
        }
    }

    /** The database, for changes; call {@link #reload} after each. */
    AccessStore store() {
        return store;
    }

    synchronized AccessRows reload() {
        AccessRows read = store.read();
        rows = read;
        return read;
    }

    /** Remembered in the database within a minute. */
    void noteUse(String keyId) {
        uses.put(keyId, Instant.now());
    }

    private void lookForNews() {
        try {
            AccessRows known = rows;
            if (known == null || store.getRevision() != known.revision()) {
                reload();
            }
            lastFault = "";
        } catch (RuntimeException e) {
            if (!e.toString().equals(lastFault)) {
                lastFault = e.toString();
                LOG.warn("Could not look for changed users: {}", lastFault);
            }
        }
    }

    private void noteUses() {
        try {
            uses.forEach((id, at) -> {
                store.touchKey(id, at);
                uses.remove(id, at);
            });
        } catch (RuntimeException e) {
            LOG.debug("The last uses of keys wait for the database", e);
        }
    }

    @Override
    public void close() {
        poller.shutdownNow();
    }
}
