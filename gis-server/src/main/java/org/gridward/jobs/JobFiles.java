package org.gridward.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A folder for each job, named by its id and by nothing that a client sends. */
@Component
public final class JobFiles {
    private static final Logger LOG = LoggerFactory.getLogger(JobFiles.class);
    /** An upload that takes longer than this has died. */
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    private final Path folder;

    JobFiles(JobSettings settings) {
        this.folder = settings.folder().toAbsolutePath().normalize();
    }

    /** Makes the job's folder. */
    public Path create(String jobId) throws IOException {
        return Files.createDirectories(of(jobId));
    }

    Path of(String jobId) {
        return folder.resolve(jobId);
    }

    boolean has(String jobId) {
        return Files.isDirectory(of(jobId));
    }

    /** Also when there is none. What can't be deleted now is deleted by {@link #sweep}. */
    public void delete(String jobId) {
        Path gone = of(jobId);
        try (Stream<Path> files = Files.exists(gone) ? Files.list(gone) : Stream.empty()) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(gone);
        } catch (IOException e) {
            LOG.warn("{} can't be deleted: {}", gone, e.toString());
        }
    }

    /** Deletes the folders that no job needs, but not those of uploads that may still be coming in. */
    void sweep(Predicate<String> isNeeded) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> folders = Files.list(folder)) {
            List<Path> all = folders.filter(Files::isDirectory).toList();
            Instant limit = Instant.now().minus(LONGEST_UPLOAD);
            for (Path each : all) {
                String id = each.getFileName().toString();
                if (Files.getLastModifiedTime(each).toInstant().isBefore(limit) && !isNeeded.test(id)) {
                    delete(id);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
