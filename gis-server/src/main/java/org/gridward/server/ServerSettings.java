package org.gridward.server;

import java.nio.file.Path;
import java.util.List;
import org.gridward.store.DatabaseSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gridward.*}.
 *
 * @param dataDir folder of the embedded database and of the first password
 * @param snapshotDir folder of the files from which a start is fast, and possible without PostGIS; in the data folder when
 *     it is not set
 * @param jdbcUrl a PostGIS database, {@code jdbc:postgresql://…}
 * @param publishedOnLoopback a container's promise that its port is published on the host's loopback only, so that it may
 *     listen on all addresses inside
 * @param trustedProxy addresses of proxies that do TLS in front of this server; only they may speak to it then, and what
 *     they say of the client's address is believed
 */
@ConfigurationProperties("gridward")
record ServerSettings(
        @DefaultValue("./gridward-data") Path dataDir,
        @Nullable Path snapshotDir,
        @Nullable String jdbcUrl,
        @Nullable String dbUser,
        @Nullable String dbPassword,
        @DefaultValue("false") boolean publishedOnLoopback,
        @DefaultValue List<String> trustedProxy) {

    Path snapshots() {
        return snapshotDir == null || snapshotDir.toString().isBlank() ? dataDir.resolve("snapshots") : snapshotDir;
    }

    DatabaseSettings database() {
        return jdbcUrl == null || jdbcUrl.isBlank()
                ? DatabaseSettings.embedded(dataDir)
                : new DatabaseSettings(jdbcUrl, dbUser, dbPassword);
    }
}
