package org.gridward.planning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.gridward.draft.Drafts;
import org.gridward.draft.SquareTown;
import org.gridward.model.Draft;
import org.gridward.server.GridwardServer;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** The whole server with {@link SquareTown} as edition 1; a draft needs a second person. Tests that carry this publish. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = GridwardServer.class,
        properties = {"gridward.review=second-person", "gridward.check.layers.plot.least-square-meters=500"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TownServer.Filled.class)
public @interface TownServer {
    class Filled implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path folder = Files.createTempDirectory("gridward-test");
                fill(DatabaseSettings.embedded(folder));
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(
                                new MapPropertySource("filled folder", Map.of("gridward.data-dir", folder.toString())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static void fill(DatabaseSettings settings) {
            try (Database database = Database.open(settings)) {
                Drafts drafts = new Drafts(database);
                Draft first = drafts.create("一", null, Instant.parse("2026-01-01T00:00:00+08:00"));
                drafts.load(first.id(), "test", SquareTown.rows());
                drafts.publish(first.id());
            }
        }
    }
}
