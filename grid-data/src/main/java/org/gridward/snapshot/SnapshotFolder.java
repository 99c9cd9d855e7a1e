package org.gridward.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.Row;

/**
 * The folder of such files: one per edition, the few written last, and one per named record. Each is there whole or not at
 * all, readable by the owner of the process only, and refused unless this release wrote it, of this database. Safe for
 * any thread.
 */
public final class SnapshotFolder {
    private static final int EDITIONS_KEPT = 3;
    private static final String SUFFIX = ".snapshot";
    private static final String EDITION = "edition-";
    private static final String ABOUT = "about";
    private static final String ROWS = "rows";
    private static final String RECORD = "record";
    private static final Set<String> OWN = Set.of(ABOUT, ROWS, RECORD);

    private final Path folder;
    private final String release;
    private final String database;
    private final RecordFormat format = new RecordFormat();

    /**
     * @param folder made when something is written
     * @param database where it is, without its password
     */
    public SnapshotFolder(Path folder, String release, String database) {
        this.folder = folder.toAbsolutePath().normalize();
        this.release = release;
        this.database = database;
    }

    /**
     * Keeps a published edition, and deletes what is too old then.
     *
     * @param sections what others can read from {@link EditionFile#findSection}; no name of three that are used here
     */
    public synchronized void writeEdition(EditionContent content, Map<String, ByteBuffer> sections) throws IOException {
        Map<String, ByteBuffer> all = new LinkedHashMap<>(sections);
        if (!Collections.disjoint(all.keySet(), OWN)) {
            throw new IllegalArgumentException("a section of mine among " + all.keySet());
        }
        all.put(ABOUT, bytes(about(content.edition())));
        all.put(ROWS, ByteBuffer.wrap(format.writeRows(content.listRows())));
        OwnerFile.replace(folder, nameOf(content.edition()), file -> Sections.write(file, all));
        deleteOld();
    }

    /**
     * The file of that edition; empty when there is none.
     *
     * @param edition as the database tells of it
     * @throws RefusedFileException when the file is broken, or of another edition, database or release
     */
    public Optional<EditionFile> findEdition(Edition edition) throws IOException {
        Path file = folder.resolve(nameOf(edition));
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Sections sections = Sections.open(file);
        require(about(edition), sections);
        List<Row> rows = format.readRows(sections.get(ROWS));
        return Optional.of(new EditionFile(EditionContent.of(edition, rows), sections));
    }

    /** Keeps a record in place of the one of that name before. */
    public synchronized void writeRecord(String name, Record record) throws IOException {
        Map<String, ByteBuffer> sections =
                Map.of(ABOUT, bytes(about(record.getClass())), RECORD, ByteBuffer.wrap(format.write(record)));
        OwnerFile.replace(folder, name + SUFFIX, file -> Sections.write(file, sections));
    }

    /**
     * The record of that name; empty when there is none.
     *
     * @throws RefusedFileException when its file is broken, or of another kind, database or release
     */
    public <R extends Record> Optional<R> findRecord(String name, Class<R> type) throws IOException {
        Path file = folder.resolve(name + SUFFIX);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Sections sections = Sections.open(file);
        require(about(type), sections);
        return Optional.of(format.read(type, sections.get(RECORD)));
    }

    private static String nameOf(Edition edition) {
        return EDITION + edition.number() + SUFFIX;
    }

    /** Besides what it says, the moment of publication: another database may have the same edition with other gridIds. */
    private String about(Edition edition) {
        return "edition " + edition.number() + " " + edition.hash() + " of " + edition.publishedAt() + "\n"
                + about(Row.class);
    }

    private String about(Class<?> type) {
        return "of " + database + "\nwritten by " + release + "\ndeclarations " + format.fingerprint(type);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void require(String expected, Sections sections) throws RefusedFileException {
        String found = new String(sections.get(ABOUT), StandardCharsets.UTF_8);
        List<String> foundLines = found.lines().toList();
        List<String> expectedLines = expected.lines().toList();
        for (int i = 0; i < expectedLines.size(); i++) {
            String line = i < foundLines.size() ? foundLines.get(i) : "";
            if (!line.equals(expectedLines.get(i))) {
                throw new RefusedFileException("it is \"" + line + "\", not \"" + expectedLines.get(i) + "\"");
            }
        }
    }

    private void deleteOld() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> editions = files.filter(
                            file -> file.getFileName().toString().matches(EDITION + "[0-9]+\\" + SUFFIX))
                    .sorted(Comparator.comparing(SnapshotFolder::writtenAt).reversed())
                    .toList();
            for (Path old : editions.subList(Math.min(EDITIONS_KEPT, editions.size()), editions.size())) {
                Files.deleteIfExists(old);
            }
        }
        OwnerFile.deleteUnfinished(folder);
    }

    private static long writtenAt(Path file) {
        return file.toFile().lastModified();
    }
}
