package org.gridward.live;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.gridward.model.Edition;
import org.gridward.snapshot.EditionFile;
import org.gridward.snapshot.SnapshotFolder;
import org.gridward.store.HashedContent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of editions that this machine keeps for its next start, written in the background. One that can't be read or
 * written costs a line in the log and nothing else. Safe for any thread.
 */
final class EditionFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EditionFiles.class);

    /** Section of a file: what takes long to build from the rows. */
    private static final String INDEX = "index";

    private final @Nullable SnapshotFolder folder;
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "snapshot files");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicReference<@Nullable HeldEdition> waiting = new AtomicReference<>();
    /** Numbers of editions that are written, or about to be. */
    private final Set<Integer> kept = new HashSet<>();
    /** Numbers of editions whose files are not what they should be, until they are written anew. */
    private final Set<Integer> refused = new HashSet<>();

    /** @param folder null for no files */
    EditionFiles(@Nullable SnapshotFolder folder) {
        this.folder = folder;
    }

    /** What the file of that edition holds; empty when there is none of any use. */
    Optional<HeldEdition> find(Edition edition) {
        if (folder == null || isRefused(edition.number())) {
            return Optional.empty();
        }
        try {
            Optional<HeldEdition> found = folder.findEdition(edition).map(EditionFiles::read);
            found.ifPresent(held -> note(edition.number()));
            return found;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The snapshot file of edition {} is not used: {}", edition.number(), reason(e));
            return Optional.empty();
        }
    }

    private static HeldEdition read(EditionFile file) {
        HashedContent content = new HashedContent(file.content());
        return file.findSection(INDEX)
                .map(index -> new HeldEdition(Snapshot.read(file.content(), index), content))
                .orElseGet(() -> HeldEdition.first(content));
    }

    /**
     * Computes the hash of what a file held, which takes too long for a start.
     *
     * @param wrong called when it is not the edition's
     */
    void verify(HeldEdition held, Runnable wrong) {
        background.execute(() -> {
            int number = held.number();
            if (!held.content().hasItsHash()) {
                LOG.error(
                        "The snapshot file of edition {} is not used: its rows are others than were published", number);
                refuse(number);
                wrong.run();
            }
        });
    }

    /** For what shall be written after the editions that are. */
    Executor background() {
        return background;
    }

    /** The file is of another database, or its rows are wrong: it is not read any more, and written anew. */
    void refuse(int number) {
        synchronized (kept) {
            kept.remove(number);
            refused.add(number);
        }
    }

    private boolean isRefused(int number) {
        synchronized (kept) {
            return refused.contains(number);
        }
    }

    boolean isKept(Edition edition) {
        synchronized (kept) {
            return folder == null || kept.contains(edition.number());
        }
    }

    private void forget(int number) {
        synchronized (kept) {
            kept.remove(number);
        }
    }

    private boolean note(int number) {
        synchronized (kept) {
            return kept.add(number);
        }
    }

    /** Writes it, once; of those that come faster than they can be written, the last: others are not kept. */
    void keep(HeldEdition held) {
        if (folder != null && note(held.number())) {
            HeldEdition passedOver = waiting.getAndSet(held);
            if (passedOver != null) {
                forget(passedOver.number());
            }
            background.execute(() -> {
                HeldEdition last = waiting.getAndSet(null);
                if (last != null) {
                    write(folder, last);
                }
            });
        }
    }

    private void write(SnapshotFolder folder, HeldEdition held) {
        int number = held.number();
        try {
            folder.writeEdition(
                    held.content().content(),
                    Map.of(INDEX, held.snapshot().index().toBytes()));
            synchronized (kept) {
                refused.remove(number);
            }
            LOG.debug("Edition {} is kept for the next start", number);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The snapshot file of edition {} could not be written: {}", number, reason(e));
        }
    }

    static String reason(Exception e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    /** What is being written is left unfinished, which harms nobody. */
    @Override
    public void close() {
        background.shutdownNow();
    }
}
