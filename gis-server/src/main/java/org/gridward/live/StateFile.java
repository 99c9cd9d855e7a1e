package org.gridward.live;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.gridward.model.Edition;
import org.gridward.model.EditionTimeline;
import org.gridward.model.Ledger;
import org.gridward.model.LedgerEntry;
import org.gridward.snapshot.SnapshotFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this machine knows beside the rows of editions, kept for a start without the database: which editions there are, the
 * ledger, and when the database last said that this is all. Of users and keys nothing is kept.
 */
public final class StateFile {
    private static final Logger LOG = LoggerFactory.getLogger(StateFile.class);
    private static final String KNOWN = "known";
    private static final String CONFIRMED = "confirmed";
    /** So much earlier than the last answer of the database may the kept moment be. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final @Nullable SnapshotFolder folder;
    private final Executor background;
    private @Nullable State noted;

    /** @param folder null for no files */
    StateFile(@Nullable SnapshotFolder folder, Executor background) {
        this.folder = folder;
        this.background = background;
    }

    /** As a file has it; public for the reading of records. */
    public record Known(List<Edition> editions, List<LedgerEntry> entries) {}

    /** As a file has it; public for the reading of records. */
    public record Confirmed(Instant at) {}

    /** @param at when the database said so */
    record State(EditionTimeline timeline, Ledger ledger, Instant at) {
        boolean hasSameRows(State other) {
            return timeline == other.timeline && ledger == other.ledger;
        }
    }

    /** Empty when nothing was kept, or nothing that is whole and of this database. */
    Optional<State> find() {
        if (folder == null) {
            return Optional.empty();
        }
        try {
            Optional<Known> known = folder.findRecord(KNOWN, Known.class);
            Optional<Confirmed> confirmed = folder.findRecord(CONFIRMED, Confirmed.class);
            if (known.isEmpty() || confirmed.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new State(
                    new EditionTimeline(known.get().editions()),
                    new Ledger(known.get().entries()),
                    confirmed.get().at()));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The kept list of editions is not used: {}", EditionFiles.reason(e));
            return Optional.empty();
        }
    }

    /** What the database says now; written when it is new, and once a minute that it is still so. */
    void note(State state) {
        State before = noted;
        boolean same = before != null && before.hasSameRows(state);
        boolean soon = before != null && state.at().isBefore(before.at().plus(PRECISION));
        if (folder == null || same && soon) {
            return;
        }
        noted = state;
        background.execute(() -> write(folder, state, same));
    }

    private static void write(SnapshotFolder folder, State state, boolean same) {
        try {
            if (!same) {
                Known known = new Known(
                        state.timeline().listEditions(), state.ledger().listEntries());
                folder.writeRecord(KNOWN, known);
            }
            folder.writeRecord(CONFIRMED, new Confirmed(state.at()));
        } catch (IOException | RuntimeException e) {
            LOG.warn("The list of editions could not be kept: {}", EditionFiles.reason(e));
        }
    }
}
