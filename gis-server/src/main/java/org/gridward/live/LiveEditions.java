package org.gridward.live;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.gridward.draft.BaseGround;
import org.gridward.live.StateFile.State;
import org.gridward.model.Edition;
import org.gridward.model.EditionTimeline;
import org.gridward.model.Ledger;
import org.gridward.snapshot.SnapshotFolder;
import org.gridward.store.Database;
import org.gridward.store.EditionNews;
import org.gridward.store.EditionStore;
import org.gridward.store.LedgerStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The editions and the ledger of the database, and snapshots of the editions in use. Hears of a new one from the database, and asks every half
 * second in case it did not hear; builds its snapshot off-thread and only then shows it, so nobody waits for a publication.
 * Safe for any thread.
 */
public final class LiveEditions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveEditions.class);
    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration POLL = Duration.ofMillis(500);
    /** How long a request waits for an edition that its client has seen elsewhere. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** How far what is held is known to be the database's latest. */
    private enum Trust {
        /** The database said so when it was last asked. */
        CONFIRMED,
        /** It was of this database, which does not answer. */
        STALE,
        /** It is of files, perhaps of another database than the one that will answer. */
        UNPROVEN
    }

    private final EditionStore store;
    private final EditionFiles files;
    private final StateFile stateFile;
    private final LedgerStore ledgerStore;
    private final EditionNews news;
    private final Thread watcher;
    private final HeldEditions held = new HeldEditions();

    private final Object told = new Object();
    private volatile EditionTimeline timeline;
    private volatile Ledger ledger;
    /** When the database last said that this is all. */
    private volatile Instant confirmedAt;

    private volatile Trust trust = Trust.CONFIRMED;
    /** What the poller met last, so that two lines a second don't tell of one outage. */
    private String lastFault = "";

    public LiveEditions(Database database) {
        this(database, null);
    }

    /**
     * Reads the editions and builds the snapshot of the one in force, so that the first request does not wait. While the
     * database is not open, files take its place; what they hold is compared as soon as it is.
     *
     * @param folder where this machine keeps the editions in force for its next start, or null for nowhere
     * @throws org.gridward.store.DatabaseUnavailableException when there is no database and no files in its place
     */
    public LiveEditions(Database database, @Nullable SnapshotFolder folder) {
        this.files = new EditionFiles(folder);
        this.store = database.editions();
        this.ledgerStore = database.ledger();
        this.news = database.listenForEditions();
        this.stateFile = new StateFile(folder, files.background());
        State start = findKept(database).orElseGet(() -> read(database));
        this.timeline = start.timeline();
        this.ledger = start.ledger();
        this.confirmedAt = start.at();
        if (trust == Trust.CONFIRMED) {
            openFile(timeline, timeline.known(Instant.now()));
            prepare(timeline, timeline.known(Instant.now()));
            stateFile.note(start);
        }
        watcher = new Thread(this::watch, "editions");
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Instead of a database that is not open: what the files know, when the edition in force is among them. */
    private Optional<State> findKept(Database database) {
        if (database.isOpen()) {
            return Optional.empty();
        }
        Optional<State> kept = stateFile.find().filter(state -> openFile(state.timeline(), Instant.now()));
        kept.ifPresent(state -> {
            trust = Trust.UNPROVEN;
            LOG.warn(
                    "The database does not answer; reading goes on from the files of edition {}, as known at {}",
                    state.timeline().latestNumber(),
                    state.at());
        });
        return kept;
    }

    private State read(Database database) {
        database.connect(); // nothing to do when it is open; else it says why it is not
        Instant now = Instant.now();
        return new State(store.getTimeline(), Ledger.EMPTY.with(ledgerStore.listAfter(0)), now);
    }

    /** Since when nobody has said that there is nothing newer; empty while the database answers. */
    public Optional<Instant> findStaleSince() {
        return trust == Trust.CONFIRMED ? Optional.empty() : Optional.of(confirmedAt);
    }

    public EditionTimeline timeline() {
        return timeline;
    }

    /** All entries that this process knows. */
    public Ledger ledger() {
        return ledger;
    }

    /** The moment {@code now} by a clock that may be behind: never before what was last published or recorded. */
    public Instant known(Instant now) {
        return ledger.known(timeline.known(now));
    }

    /** Whether there are that edition and that ledger entry or later ones, after waiting for news of them for a moment. */
    public boolean isKnown(int edition, int entry) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (told) {
            while (!isKnownNow(edition, entry) && System.nanoTime() < deadline) {
                told.wait(POLL.toMillis());
            }
        }
        return isKnownNow(edition, entry);
    }

    private boolean isKnownNow(int edition, int entry) {
        return timeline.latestNumber() >= edition && ledger.number() >= entry;
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
        return held.find(number).orElseGet(() -> build(number)).snapshot();
    }

    /** One at a time, so that a crowd asking for an old edition does not read it from the database many times over. */
    private synchronized HeldEdition build(int number) {
        Optional<HeldEdition> known = held.find(number);
        if (known.isPresent()) {
            return known.get();
        }
        HeldEdition built = findInFile(number).orElseGet(() -> read(number));
        held.hold(built);
        return built;
    }

    private HeldEdition read(int number) {
        return held.findNearest(number)
                .map(near -> near.next(store.getHashed(number, near.content())))
                .orElseGet(() -> HeldEdition.first(store.getHashed(number)));
    }

    /** Only instead of a database that does not answer, which proves what it says. */
    private Optional<HeldEdition> findInFile(int number) {
        Optional<HeldEdition> found = trust == Trust.CONFIRMED
                ? Optional.empty()
                : timeline.findByNumber(number).flatMap(files::find);
        found.ifPresent(edition -> files.verify(edition, () -> held.forget(number)));
        return found;
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
            Instant begun = Instant.now();
            boolean unproven = trust == Trust.UNPROVEN;
            EditionTimeline latest =
                    !unproven && store.getRevision() == timeline.revision() ? timeline : store.getTimeline();
            if (unproven) {
                forgetOthers(latest);
            }
            Instant now = latest.known(Instant.now());
            prepare(latest, now);
            latest.findNextStart(now, now).ifPresent(next -> prepare(latest, next));
            if (latest != timeline) {
                tell(latest);
                LOG.info(
                        "Edition {} is known, {} is in force",
                        latest.latestNumber(),
                        latest.findInForce(now, now).map(Edition::number).orElse(0));
            }
            lookIntoLedger();
            confirmed(begun);
        } catch (RuntimeException e) {
            trust = trust == Trust.CONFIRMED ? Trust.STALE : trust;
            // the database may be gone for a while; what is in memory goes on answering
            if (!e.toString().equals(lastFault)) {
                lastFault = e.toString();
                LOG.warn("Could not look for new editions: {}", lastFault);
            }
        }
    }

    private void confirmed(Instant at) {
        confirmedAt = at;
        boolean isBack = trust != Trust.CONFIRMED;
        trust = Trust.CONFIRMED;
        if (isBack) {
            LOG.info("The database answers again; edition {} is the latest", timeline.latestNumber());
        }
        lastFault = "";
        stateFile.note(new State(timeline, ledger, at));
    }

    /** What was held of the files and is not of this database. */
    private void forgetOthers(EditionTimeline latest) {
        for (Edition known : timeline.listEditions()) {
            boolean same = latest.findByNumber(known.number())
                    .filter(edition -> edition.hash().equals(known.hash()))
                    .filter(edition -> edition.publishedAt().equals(known.publishedAt()))
                    .isPresent();
            if (!same) {
                LOG.warn("Edition {} of the files is not in the database; its file is not used", known.number());
                files.refuse(known.number());
                held.forget(known.number());
            }
        }
    }

    /** Also called by whoever has just recorded something here, so that the next request knows it. */
    public void lookIntoLedger() {
        synchronized (ledgerStore) { // one reader at a time; nobody waits for the database behind told
            Ledger known = trust == Trust.UNPROVEN ? Ledger.EMPTY : ledger;
            Ledger latest = known.with(ledgerStore.listAfter(known.number()));
            synchronized (told) {
                ledger = latest;
                told.notifyAll();
            }
        }
    }

    private void tell(EditionTimeline latest) {
        synchronized (told) {
            timeline = latest;
            told.notifyAll();
        }
    }

    /**
     * Builds the snapshot in force at that moment, so that no request has to, and keeps it for the next start. That of the
     * next scheduled edition is ready long before, as the database may be away when it begins.
     */
    private void prepare(EditionTimeline editions, Instant moment) {
        editions.findInForce(moment, moment).ifPresent(edition -> {
            if (!files.isKept(edition)) {
                files.keep(held.find(edition.number()).orElseGet(() -> build(edition.number())));
            }
            snapshotOf(edition.number());
        });
    }

    /** Nothing is held yet: reads the edition in force from its file, when there is one that is whole and right. */
    private boolean openFile(EditionTimeline editions, Instant moment) {
        Optional<HeldEdition> found = editions.findInForce(moment, moment).flatMap(files::find);
        found.ifPresent(edition -> {
            held.hold(edition);
            files.verify(edition, () -> held.forget(edition.number()));
        });
        return found.isPresent();
    }

    @Override
    public void close() {
        watcher.interrupt();
        news.close();
        files.close();
    }
}
