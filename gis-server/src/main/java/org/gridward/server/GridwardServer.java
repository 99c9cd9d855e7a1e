package org.gridward.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Starts the server. {@code --sample} loads and publishes the sample city when the database is empty. */
@SpringBootApplication(scanBasePackages = "org.gridward", exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan("org.gridward")
public class GridwardServer {
    public static void main(String[] args) {
        SpringApplication.run(GridwardServer.class, args);
    }
}
