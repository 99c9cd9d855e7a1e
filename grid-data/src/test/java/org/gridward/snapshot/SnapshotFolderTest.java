package org.gridward.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.LedgerEntry;
import org.gridward.model.ModeDeclared;
import org.gridward.model.OperatingMode;
import org.gridward.model.RandomRows;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file keeps comes back as it was, or the file is refused. */
class SnapshotFolderTest {
    private static final String RELEASE = "1.0";
    private static final String DATABASE = "jdbc:postgresql://db/grid";

    @TempDir
    Path folder;

    private SnapshotFolder snapshots;

    @BeforeEach
    void open() {
        snapshots = new SnapshotFolder(folder.resolve("made"), RELEASE, DATABASE);
    }

    private static Edition edition(int number, String hash) {
        Instant published = Instant.parse("2026-03-01T02:03:04.000005Z");
        return new Edition(number, number - 1, 0, Instant.EPOCH, published, null, hash, "title", null, null);
    }

    private static EditionContent content(int number) {
        return EditionContent.of(
                edition(number, "sha256:" + number), List.of(new Unit("A", "n" + number, UnitKind.SQUAD, null, null)));
    }

    @Test
    void rows_of_every_kind_come_back() throws IOException {
        long seed = System.nanoTime();
        RandomRows random = new RandomRows(new Random(seed));
        Map<RowKey, Row> rows = new TreeMap<>();
        for (int i = 0; i < Checkout.count(200, 5_000); i++) {
            for (RowKey.Kind kind : RowKey.Kind.values()) {
                Row row = random.next(kind);
                rows.put(row.key(), row);
            }
        }
        EditionContent content = EditionContent.of(edition(7, "sha256:7"), rows.values());
        snapshots.writeEdition(content, Map.of());
        assertThat(snapshots.findEdition(content.edition()).orElseThrow().content())
                .as("seed %d", seed)
                .isEqualTo(content);
    }

    @Test
    void sections_of_others_come_back_aligned() throws IOException {
        ByteBuffer flat = ByteBuffer.allocate(12).putLong(-5).putInt(9).flip();
        snapshots.writeEdition(content(1), Map.of("flat", flat, "empty", ByteBuffer.allocate(0)));
        EditionFile file = snapshots.findEdition(content(1).edition()).orElseThrow();
        assertThat(file.findSection("flat")).contains(flat);
        assertThat(file.findSection("flat").orElseThrow().alignedSlice(8).remaining())
                .isEqualTo(8);
        assertThat(file.findSection("empty").orElseThrow().remaining()).isZero();
        assertThat(file.findSection("other")).isEmpty();
    }

    record Known(List<LedgerEntry> entries, Map<String, Integer> counts) {}

    @Test
    void a_record_comes_back_until_another_replaces_it() throws IOException {
        Instant at = Instant.parse("2026-01-02T03:04:05.123456Z");
        ModeDeclared fact = new ModeDeclared(OperatingMode.EMERGENCY, null, null, "风暴");
        Known first = new Known(List.of(new LedgerEntry(1, at, "a", null, at, null, fact)), Map.of("x", -1));
        assertThat(snapshots.findRecord("known", Known.class)).isEmpty();
        snapshots.writeRecord("known", first);
        assertThat(snapshots.findRecord("known", Known.class)).contains(first);
        Known second = new Known(List.of(), Map.of());
        snapshots.writeRecord("known", second);
        assertThat(snapshots.findRecord("known", Known.class)).contains(second);
    }

    @Test
    void any_changed_byte_and_any_other_length_is_refused() throws IOException {
        snapshots.writeEdition(content(1), Map.of("flat", ByteBuffer.allocate(5)));
        Path file = onlyFile();
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= (byte) (1 << i % 8);
            assertRefused(file, changed, "byte " + i);
        }
        for (int length = 0; length < whole.length; length++) {
            assertRefused(file, Arrays.copyOf(whole, length), "length " + length);
        }
        assertRefused(file, Arrays.copyOf(whole, whole.length + 1), "one more");
        Files.write(file, whole);
        assertThat(snapshots.findEdition(content(1).edition())).isPresent();
    }

    private void assertRefused(Path file, byte[] bytes, String what) throws IOException {
        Files.delete(file); // what was mapped before must not change
        Files.write(file, bytes);
        assertThatThrownBy(() -> snapshots.findEdition(content(1).edition()))
                .as(what)
                .isInstanceOf(RefusedFileException.class);
    }

    @Test
    void a_file_of_something_else_is_refused_and_the_message_says_what() throws IOException {
        snapshots.writeEdition(content(1), Map.of());
        Edition edition = content(1).edition();
        assertThatThrownBy(() -> snapshots.findEdition(edition(1, "sha256:f")))
                .isInstanceOf(RefusedFileException.class)
                .hasMessageContaining("sha256:1 ")
                .hasMessageContaining("sha256:f ");
        Edition elsewhere = new Edition(
                1, 0, 0, Instant.EPOCH, edition.publishedAt().plusNanos(1000), null, "sha256:1", "title", null, null);
        assertThatThrownBy(() -> snapshots.findEdition(elsewhere)).hasMessageContaining("000006Z");
        assertThatThrownBy(() -> otherFolder("1.1", DATABASE).findEdition(edition))
                .hasMessage("it is \"written by 1.0\", not \"written by 1.1\"");
        assertThatThrownBy(() -> otherFolder(RELEASE, "jdbc:h2:x").findEdition(edition))
                .hasMessageContaining("of jdbc:h2:x");
        snapshots.writeRecord("known", new Known(List.of(), Map.of()));
        assertThatThrownBy(() -> snapshots.findRecord("known", Edition.class)).hasMessageContaining("declarations");
    }

    @Test
    void what_does_not_change_the_rows_is_taken_from_the_database() throws IOException {
        snapshots.writeEdition(content(1), Map.of());
        Edition known = content(1).edition();
        Edition cancelled = new Edition(
                1, 0, 0, known.effectiveFrom(), known.publishedAt(), Instant.MAX, known.hash(), "title", null, null);
        assertThat(snapshots.findEdition(cancelled).orElseThrow().content().edition())
                .isEqualTo(cancelled);
    }

    private SnapshotFolder otherFolder(String release, String database) {
        return new SnapshotFolder(folder.resolve("made"), release, database);
    }

    @Test
    void the_last_three_are_kept_for_their_owner_only() throws IOException {
        for (int number = 1; number <= 5; number++) {
            snapshots.writeEdition(content(number), Map.of());
            for (Path file : files()) { // the clock of files may be coarse
                Files.setLastModifiedTime(
                        file,
                        FileTime.from(
                                Files.getLastModifiedTime(file).toInstant().minusSeconds(1)));
            }
        }
        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("edition-3.snapshot", "edition-4.snapshot", "edition-5.snapshot");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0))))
                .isEqualTo("rw-------");
        assertThat(snapshots.findEdition(content(1).edition())).isEmpty();
    }

    @Test
    void what_a_killed_process_left_is_deleted_an_hour_later() throws IOException {
        Files.createDirectories(folder.resolve("made"));
        Path fresh = Files.createFile(folder.resolve("made/a.unfinished"));
        Path old = Files.createFile(folder.resolve("made/b.unfinished"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7_200)));
        snapshots.writeEdition(content(1), Map.of());
        assertThat(fresh).exists();
        assertThat(old).doesNotExist();
    }

    private Path onlyFile() throws IOException {
        assertThat(files()).hasSize(1);
        return files().get(0);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("made"))) {
            return new ArrayList<>(files.sorted().toList());
        }
    }
}
