package org.gridward.access;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gridward.store.AccessRows;
import org.gridward.store.AccessStore;
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
    private volatile AccessRows rows;
    private String lastFault = "";

    public Accounts(AccessStore store) {
        this.store = store;
        this.rows = store.read();
        poller = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "accounts");
            thread.setDaemon(true);
            return thread;
        });
        poller.scheduleWithFixedDelay(this::lookForNews, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
        poller.scheduleWithFixedDelay(this::noteUses, USE_SECONDS, USE_SECONDS, TimeUnit.SECONDS);
    }

    AccessRows rows() {
        return rows;
    }

    /** The database, for changes; call {@link #reload} after each. */
    AccessStore store() {
        return store;
    }

    synchronized void reload() {
        rows = store.read();
    }

    /** Remembered in the database within a minute. */
    void noteUse(String keyId) {
        uses.put(keyId, Instant.now());
    }

    private void lookForNews() {
        try {
            if (store.getRevision() != rows.revision()) {
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
