package org.gridward.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is.
 *
 * @param jdbcUrl of PostgreSQL with PostGIS, or of H2
 */
public record DatabaseSettings(
        String jdbcUrl, @Nullable String user, @Nullable String password) {
    private static final String H2_FILE = "jdbc:h2:file:";

    /** An H2 file {@code gridward} in the folder, which is made when the database is opened. One process at a time. */
    public static DatabaseSettings embedded(Path dataDir) {
        return new DatabaseSettings(
                H2_FILE + dataDir.toAbsolutePath().normalize().resolve("gridward"), null, null);
    }

    /** The address without its options, which may hold a password. */
    public String place() {
        return Faults.placeOf(jdbcUrl);
    }

    /** True when the file of an embedded database is there. */
    boolean hasFile() {
        return jdbcUrl.startsWith(H2_FILE) && Files.exists(Path.of(jdbcUrl.substring(H2_FILE.length()) + ".mv.db"));
    }

    /** A private H2 in memory, gone when closed; for dry runs and tests. */
    public static DatabaseSettings inMemory() {
        return new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID(), null, null);
    }
}
