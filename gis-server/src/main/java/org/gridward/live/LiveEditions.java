package org.gridward.live;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gridward.draft.BaseGround;
import org.gridward.model.Edition;
import org.gridward.model.EditionTimeline;
import org.gridward.store.Database;
import org.gridward.store.EditionNews;
import org.gridward.store.EditionStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The editions of the database and snapshots of those in use. Hears of a new one from the database, and asks every half
 * second in case it did not hear; builds its snapshot off-thread and only then shows it, so nobody waits for a publication.
 * Safe for any thread.
 */
public final class LiveEditions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveEditions.class);
    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MAX_SNAPSHOTS = 4;
    private static final Duration POLL = Duration.ofMillis(500);
    /** How long a request waits for an edition that its client has seen elsewhere. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** A scheduled edition is built this long before it takes effect. */
    private static final Duration LOOK_AHEAD = Duration.ofMinutes(2);

    private final EditionStore store;
    private final EditionNews news;
    private final Thread watcher;
    /** In order of last use; the eldest goes first. */
    private final Map<Integer, Snapshot> snapshots = new LinkedHashMap<>(16, 0.75f, true);

    private final Object told = new Object();
    private volatile EditionTimeline timeline;
    /** What the poller met last, so that two lines a second don't tell of one outage. */
    private String lastFault = "";

    /** Reads the editions and builds the snapshot of the one in force, so that the first request does not wait. */
    public LiveEditions(Database database) {
        this.store = database.editions();
        this.news = database.listenForEditions();
        this.timeline = store.getTimeline();
        prepare(timeline, timeline.known(Instant.now()));
        watcher = new Thread(this::watch, "editions");
        watcher.setDaemon(true);
        watcher.start();
    }

    public EditionTimeline timeline() {
        return timeline;
    }

    /** Whether there is an edition of that number or a later one, after waiting for news of it for a moment. */
    public boolean isKnown(int number) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (told) {
            while (timeline.latestNumber() < number && System.nanoTime() < deadline) {
                told.wait(POLL.toMillis());
            }
        }
        return timeline.latestNumber() >= number;
    }

    /** The snapshot in force at {@code asOf} as known at {@code knownAt}; empty when there was no edition then. */
    public Optional<Snapshot> findSnapshot(Instant asOf, Instant knownAt) {
        return timeline.findInForce(asOf, knownAt).map(edition -> snapshotOf(edition.number()));
    }

    /** The snapshot of that edition, whether in force or not. */
    public Optional<Snapshot> findSnapshot(int number) {
        return timeline.findByNumber(number).map(edition -> snapshotOf(edition.number()));
    }

    /** The snapshot of an edition that the database has, also of one that this process has not heard of yet. */
    Snapshot getSnapshot(int number) {
        return snapshotOf(number);
    }

    /** An edition of the database as operations on drafts read it. */
    public BaseGround getGround(int number) {
        return snapshotOf(number).ground();
    }

    /** The zone in which a date alone is read: that of the edition in force now, else Shanghai's. */
    public ZoneId zone() {
        Instant now = Instant.now();
        return findSnapshot(now, now).map(Snapshot::zone).orElse(DEFAULT_ZONE);
    }

    private Snapshot snapshotOf(int number) {
        synchronized (snapshots) {
            Snapshot known = snapshots.get(number);
            if (known != null) {
                return known;
            }
        }
        return build(number);
    }

    /** One at a time, so that a crowd asking for an old edition does not read it from the database many times over. */
    private synchronized Snapshot build(int number) {
        synchronized (snapshots) {
            Snapshot known = snapshots.get(number);
            if (known != null) {
                return known;
            }
        }
        Snapshot built = new Snapshot(store.getContent(number));
        synchronized (snapshots) {
            snapshots.put(number, built);
            while (snapshots.size() > MAX_SNAPSHOTS) {
                snapshots.remove(snapshots.keySet().iterator().next());
            }
        }
        return built;
    }

    private void watch() {
        try {
            while (true) {
                news.await(POLL);
                lookForNews();
            }
        } catch (InterruptedException closed) {
            // the end of this thread is all that was asked for
        }
    }

    private void lookForNews() {
        try {
            EditionTimeline latest = store.getRevision() == timeline.revision() ? timeline : store.getTimeline();
            Instant now = latest.known(Instant.now());
            prepare(latest, now);
            prepare(latest, now.plus(LOOK_AHEAD));
            if (latest != timeline) {
                tell(latest);
                LOG.info(
                        "Edition {} is known, {} is in force",
                        latest.latestNumber(),
                        latest.findInForce(now, now).map(Edition::number).orElse(0));
            }
            lastFault = "";
        } catch (RuntimeException e) {
            // the database may be gone for a while; what is in memory goes on answering
            if (!e.toString().equals(lastFault)) {
                lastFault = e.toString();
                LOG.warn("Could not look for new editions: {}", lastFault);
            }
        }
    }

    private void tell(EditionTimeline latest) {
        synchronized (told) {
            timeline = latest;
            told.notifyAll();
        }
    }

    /** Builds the snapshot in force at that moment, so that no request has to. */
    private void prepare(EditionTimeline editions, Instant moment) {
        editions.findInForce(moment, moment).ifPresent(edition -> snapshotOf(edition.number()));
    }

    @Override
    public void close() {
        watcher.interrupt();
        news.close();
    }
}
