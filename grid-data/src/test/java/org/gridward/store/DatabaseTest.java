package org.gridward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path folder;

    /** Runs in a process of its own: opens the database, says so, waits until its input ends. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws IOException {
            try (Database database = Database.open(DatabaseSettings.embedded(Path.of(args[0])))) {
                System.out.write(database.isEmbedded() ? '!' : '?');
                System.out.flush();
                while (System.in.read() >= 0) {
                    // nothing to read but the end
                }
            }
        }
    }

    @Test
    void aFileThatAnotherProcessHoldsIsSaidToBeInUse() throws IOException {
        Process holder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream said = holder.getInputStream()) {
            assertThat(said.read()).isEqualTo('!');
            assertThatThrownBy(() -> Database.open(DatabaseSettings.embedded(folder)))
                    .isInstanceOf(DatabaseInUseException.class)
                    .hasMessageContaining("open in another process");
        } finally {
            holder.destroyForcibly();
        }
    }

    @Test
    void theFolderIsMadeWhenTheDatabaseIsOpened() {
        Path data = folder.resolve("a").resolve("b");
        DatabaseSettings settings = DatabaseSettings.embedded(data);
        assertThat(Database.isPrepared(settings)).isFalse();
        assertThat(data).doesNotExist();
        Database.open(settings).close();
        assertThat(Database.isPrepared(settings)).isTrue();
        assertThat(data.resolve("gridward.mv.db")).exists();
    }

    @Test
    void twoDatabasesInMemoryShareNothing() {
        try (Database one = Database.open(DatabaseSettings.inMemory());
                Database two = Database.open(DatabaseSettings.inMemory())) {
            assertThat(one.editions().getLatestNumber()).isZero();
            assertThat(two.isEmbedded()).isTrue();
        }
    }

    @Test
    void aServerThatIsNotThereIsNamedWithoutThePassword() {
        DatabaseSettings settings =
                new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/city?password=secret", "li", "secret");
        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOf(DatabaseUnreachableException.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/city can't be opened: Connection to 127.0.0.1:1")
                .hasMessageNotContaining("secret");
    }

    /** A frozen machine: the system takes connections for it, and nobody ever says a word. */
    @Test
    void aServerThatTakesConnectionsAndSaysNothingIsGivenUp() throws IOException {
        try (ServerSocket frozen = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            DatabaseSettings settings =
                    new DatabaseSettings("jdbc:postgresql://127.0.0.1:" + frozen.getLocalPort() + "/city", "li", "");
            assertThatThrownBy(() -> Database.open(settings)).isInstanceOf(DatabaseUnreachableException.class);
        }
    }

    @Test
    void aDatabaseThatIsNotOpenYetSaysSoToEverybodyUntilItIs() {
        try (Database late = Database.unopened(DatabaseSettings.embedded(folder))) {
            assertThat(late.isOpen()).isFalse();
            List<ThrowingCallable> calls = List.of(
                    late.editions()::getTimeline, late.access()::read, late.jobs()::countWaiting, late::dataSource);
            for (ThrowingCallable call : calls) {
                assertThatThrownBy(call)
                        .isInstanceOf(DatabaseUnavailableException.class)
                        .hasMessage("The database has not been reached yet");
            }
            assertThat(folder).isEmptyDirectory();
            late.connect();
            late.connect();
            assertThat(late.isOpen()).isTrue();
            assertThat(late.editions().getLatestNumber()).isZero();
        }
    }

    @Test
    void anotherKindOfDatabaseIsRefused() {
        assertThatThrownBy(() -> Database.open(new DatabaseSettings("jdbc:mysql://db/city?password=x", null, null)))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageEndingWith("not on jdbc:mysql://db/city");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws IOException {
        Files.writeString(folder.resolve("gridward.mv.db"), "not a database ".repeat(2000));
        assertThatThrownBy(() -> Database.open(DatabaseSettings.embedded(folder)))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("can't be opened");
    }
}
