package org.gridward.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridward.store.DatabaseSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which database a command works on. */
final class DatabaseOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Option(names = "--data-dir", paramLabel = "DIR", defaultValue = "${env:GRIDWARD_DATA_DIR:-gridward-data}")
    private Path dataDir = Path.of("gridward-data");

    @Option(names = "--jdbc-url", paramLabel = "URL")
    private @Nullable String jdbcUrl;

    @Option(names = "--db-user", paramLabel = "USER")
    private @Nullable String user;

    @Option(names = "--db-password-file", paramLabel = "FILE")
    private @Nullable Path passwordFile;

    /** Whether somebody named a database, on the command line or in the environment. */
    boolean isGiven() {
        return jdbcUrl != null
                || System.getenv("GRIDWARD_DATA_DIR") != null
                || command.commandLine().getParseResult().hasMatchedOption("--data-dir");
    }

    DatabaseSettings settings() {
        return jdbcUrl == null
                ? DatabaseSettings.embedded(dataDir)
                : new DatabaseSettings(jdbcUrl, user, passwordFile == null ? environment() : password(passwordFile));
    }

    private static @Nullable String environment() {
        return System.getenv("GRIDWARD_DB_PASSWORD");
    }

    private String password(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Usage.Refusal(command.commandLine(), "--db-password-file: " + e);
        }
    }
}
