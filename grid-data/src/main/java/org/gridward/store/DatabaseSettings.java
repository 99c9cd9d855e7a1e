package org.gridward.store;

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
    /** An H2 file {@code gridward} in the folder, which is made when the database is opened. One process at a time. */
    public static DatabaseSettings embedded(Path dataDir) {
        return new DatabaseSettings(
                "jdbc:h2:file:" + dataDir.toAbsolutePath().normalize().resolve("gridward"), null, null);
    }

    /** A private H2 in memory, gone when closed; for dry runs and tests. */
    public static DatabaseSettings inMemory() {
        return new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID(), null, null);
    }
}
