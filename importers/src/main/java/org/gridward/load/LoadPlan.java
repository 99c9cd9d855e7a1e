package org.gridward.load;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gridward.mapping.LayerMapping;
import org.gridward.mapping.MappingFile;
import org.gridward.mapping.MappingFileException;
import org.jspecify.annotations.Nullable;

/**
 * Files to be loaded together as one edition, each into a layer of its own.
 *
 * @param limitMeters how far the border of a grid may move to where the borders of the grids below it lie
 */
public record LoadPlan(List<LayerFile> files, Proposed edition, double limitMeters) {
    /**
     * Nine steps of the lattice: ten times what levels of one source differ by when each was rounded for itself (1.2 cm in
     * Camden), and less than anybody draws on purpose.
     */
    public static final double DEFAULT_LIMIT_METERS = 0.1;

    /**
     * One file and what becomes of it.
     *
     * @param name what a person calls the file
     */
    public record LayerFile(Path file, String name, LayerMapping mapping) {}

    /**
     * What the edition says of itself.
     *
     * @param timeZone of new schemes; their first day is that of {@code effectiveFrom} there
     */
    public record Proposed(
            Instant effectiveFrom,
            ZoneId timeZone,
            String title,
            @Nullable String note) {}

    public LoadPlan {
        files = List.copyOf(files);
        long layers = files.stream()
                .map(file -> file.mapping().target().code())
                .distinct()
                .count();
        if (files.isEmpty() || layers < files.size()) {
            throw new IllegalArgumentException("a plan needs a file, and each layer once");
        }
    }

    /**
     * What a mapping file says ({@link MappingFile}). Without a date the edition takes effect now; without a title it is
     * called after its layers.
     *
     * @param files finds the file of a name; empty for one that may not be read
     * @throws UnreadableFileException when the mapping file is wrong, with the place
     */
    public static LoadPlan read(Path mappingFile, Function<String, Optional<Path>> files) {
        MappingFile read;
        try {
            read = MappingFile.read(mappingFile, files);
        } catch (MappingFileException e) {
            throw new UnreadableFileException(e);
        }
        List<LayerFile> all = read.layers().stream()
                .map(entry -> new LayerFile(entry.file(), entry.name(), entry.mapping()))
                .toList();
        Proposed edition = new Proposed(
                read.effectiveFrom().orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.MILLIS)),
                read.timeZone().orElse(MappingFile.DEFAULT_ZONE),
                read.title().orElseGet(() -> titleOf(all)),
                read.note().orElse(null));
        return new LoadPlan(all, edition, read.limitMeters().orElse(DEFAULT_LIMIT_METERS));
    }

    /** Layers and files: {@code beat: beats.geojson}. */
    public static String titleOf(List<LayerFile> files) {
        return String.join(
                ", ",
                files.stream()
                        .map(file -> file.mapping().target().code() + ": " + file.name())
                        .toList());
    }

    public LoadPlan with(Proposed other) {
        return new LoadPlan(files, other, limitMeters);
    }

    LayerMapping.Term term() {
        return new LayerMapping.Term(
                edition.effectiveFrom().atZone(edition.timeZone()).toLocalDate(), edition.timeZone());
    }
}
