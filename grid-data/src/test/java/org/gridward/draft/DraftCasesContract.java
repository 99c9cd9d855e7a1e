package org.gridward.draft;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Changes that Shanghai's districts have seen, as drafts: codes, history and lineage come out as the rules say. */
abstract class DraftCasesContract {
    abstract DatabaseSettings newDatabase();

    @TestFactory
    List<DynamicTest> historyComesOutAsItWas() throws IOException, URISyntaxException {
        URI cases =
                Objects.requireNonNull(getClass().getResource("/cases/drafts")).toURI();
        try (Stream<Path> files = Files.list(Path.of(cases))) {
            return files.sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)))
                    .toList();
        }
    }

    private void run(Path file) throws IOException {
        try (Database database = Database.open(newDatabase())) {
            new DraftCase(database, file).run();
        }
    }
}
