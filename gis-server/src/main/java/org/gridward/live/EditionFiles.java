package org.gridward.live;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    private final @Nullable SnapshotFolder folder;
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "snapshot files");
        thread.setDaemon(true);
        return thread;
    });
    /** Numbers of editions that are written, or about to be. */
    private final Set<Integer> kept = new HashSet<>();

    /** @param folder null for no files */
    EditionFiles(@Nullable SnapshotFolder folder) {
        this.folder = folder;
    }

    /** What the file of that edition holds; empty when there is none of any use. */
    Optional<HashedContent> find(Edition edition) {
        if (folder == null) {
            return Optional.empty();
        }
        try {
            Optional<HashedContent> found =
                    folder.findEdition(edition).map(EditionFile::content).map(HashedContent::new);
            found.ifPresent(content -> note(edition.number()));
            return found;
        } catch (IOException e) {
            LOG.warn("The snapshot file of edition {} is not used: {}", edition.number(), reason(e));
            return Optional.empty();
        }
    }

    /**
     * Computes the hash of what a file held, which takes too long for a start.
     *
     * @param wrong called when it is not the edition's
     */
    void verify(HashedContent content, Runnable wrong) {
        background.execute(() -> {
            int number = content.content().edition().number();
            if (!content.hasItsHash()) {
                LOG.error(
                        "The snapshot file of edition {} is not used: its rows are others than were published", number);
                wrong.run();
                synchronized (kept) {
                    kept.remove(number);
                }
            }
        });
    }

    boolean isKept(Edition edition) {
        synchronized (kept) {
            return folder == null || kept.contains(edition.number());
        }
    }

    private boolean note(int number) {
        synchronized (kept) {
            return kept.add(number);
        }
    }

    /** Writes it, once. */
    void keep(HashedContent content) {
        if (folder != null && note(content.content().edition().number())) {
            background.execute(() -> write(folder, content));
        }
    }

    private static void write(SnapshotFolder folder, HashedContent content) {
        int number = content.content().edition().number();
        try {
            folder.writeEdition(content.content(), Map.of());
            LOG.debug("Edition {} is kept for the next start", number);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The snapshot file of edition {} could not be written: {}", number, reason(e));
        }
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    /** What is being written is left unfinished, which harms nobody. */
    @Override
    public void close() {
        background.shutdownNow();
    }
}
