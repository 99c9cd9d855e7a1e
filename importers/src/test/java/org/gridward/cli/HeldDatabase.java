package org.gridward.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;

/** Another process that has the database of a folder open, as a running server has. */
final class HeldDatabase implements AutoCloseable {
    private static final String READY = "the database is open";

    private final Process process;

    private HeldDatabase(Process process) {
        this.process = process;
    }

    static HeldDatabase hold(Path dataDir) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            Process process = new ProcessBuilder(
                            java,
                            "-cp",
                            System.getProperty("java.class.path"),
                            HeldDatabase.class.getName(),
                            dataDir.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            HeldDatabase held = new HeldDatabase(process);
            held.awaitReady();
            return held;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.equals(READY)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("The other process ended before it had the database");
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Of the other process: holds the database until its input ends. */
    public static void main(String[] args) throws IOException {
        try (Database database = Database.open(DatabaseSettings.embedded(Path.of(args[0])))) {
            // The latest number is asked for so that the file is surely open.
            database.editions().getLatestNumber();
            System.out.println(READY);
            while (System.in.read() >= 0) {
                // only the end of the input matters
            }
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
