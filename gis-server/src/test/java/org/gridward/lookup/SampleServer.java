package org.gridward.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.gridward.server.GridwardServer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** The whole server on a free loopback port with the sample in a fresh folder; shared by all tests that carry this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = GridwardServer.class,
        args = "--sample",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SampleServer.FreshFolder.class)
public @interface SampleServer {
    /** Gives the server an empty data folder. */
    class FreshFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                String folder = Files.createTempDirectory("gridward-test").toString();
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("fresh folder", java.util.Map.of("gridward.data-dir", folder)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
