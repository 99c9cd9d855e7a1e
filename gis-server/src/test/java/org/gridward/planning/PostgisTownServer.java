package org.gridward.planning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.util.Map;
import org.gridward.server.GridwardServer;
import org.gridward.store.DatabaseSettings;
import org.gridward.testbed.Postgis;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** What {@link TownServer} is, on PostGIS. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = GridwardServer.class,
        properties = "gridward.check.layers.plot.least-square-meters=500",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = PostgisTownServer.Filled.class)
@interface PostgisTownServer {
    class Filled implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Postgis.TestDatabase fresh = Postgis.createDatabase();
            TownServer.Filled.fill(new DatabaseSettings(fresh.jdbcUrl(), fresh.user(), fresh.password()));
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "filled database",
                            Map.of(
                                    "gridward.data-dir", newFolder(),
                                    "gridward.jdbc-url", fresh.jdbcUrl(),
                                    "gridward.db-user", fresh.user(),
                                    "gridward.db-password", fresh.password())));
        }

        private static String newFolder() {
            try {
                return Files.createTempDirectory("gridward-test").toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
