package org.gridward.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.gridward.access.People;
import org.gridward.lookup.Http;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.testbed.Postgis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The first user, its password's file, and what may happen before that password is changed. */
class FirstStartIT {
    private static final String NEW_PASSWORD = "a better one 2026";

    @Test
    void the_first_password_stands_in_a_file_until_it_is_changed(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("admin-password.txt");
        String dataDir = "--gridward.data-dir=" + folder;
        try (ServerProcess server = ServerProcess.start(dataDir)) {
            String password = People.firstPassword(folder.toString());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(server.output()).contains(file.toString()).doesNotContain(password);
            Http admin = server.http().as(Http.basic("admin", password));
            JsonNode me = admin.json("/api/v1/me");
            assertThat(me.path("passwordToBeChanged").asBoolean()).isTrue();
            assertThat(me.path("grants")).hasSize(5);
            assertThat(server.stop()).isEqualTo(143);
        }
        assertRefused("first password", dataDir, "--server.address=0.0.0.0", "--gridward.trusted-proxy=127.0.0.1");
        changePassword(dataDir, folder);
        assertThat(file).doesNotExist();
        assertRefused("TLS", dataDir, "--server.address=0.0.0.0");
        try (ServerProcess open =
                ServerProcess.start(dataDir, "--server.address=0.0.0.0", "--gridward.trusted-proxy=127.0.0.1")) {
            Http admin = open.http().as(Http.basic("admin", NEW_PASSWORD));
            assertThat(admin.json("/api/v1/me").path("passwordToBeChanged").asBoolean())
                    .isFalse();
            assertThat(admin.json("/api/v1/audit/verification").path("intact").asBoolean())
                    .isTrue();
        }
        try (ServerProcess again = ServerProcess.start(dataDir, "--reset-admin")) {
            assertThat(again.http()
                            .get("/api/v1/me", "Authorization", Http.basic("admin", NEW_PASSWORD))
                            .statusCode())
                    .isEqualTo(401);
            Http admin = again.http().as(Http.basic("admin", People.firstPassword(folder.toString())));
            assertThat(admin.json("/api/v1/audit").at("/entries/0/action").asString())
                    .isEqualTo("RESET_PASSWORD");
        }
    }

    private static void changePassword(String dataDir, Path folder) throws Exception {
        try (ServerProcess server = ServerProcess.start(dataDir)) {
            Http admin = server.http().as(Http.basic("admin", People.firstPassword(folder.toString())));
            String body = "{\"current\": \"%s\", \"password\": \"%s\"}"
                    .formatted(People.firstPassword(folder.toString()), NEW_PASSWORD);
            assertThat(admin.send("POST", "/api/v1/me/password", body).statusCode())
                    .isEqualTo(204);
            assertThat(admin.get("/api/v1/me").statusCode()).isEqualTo(401);
            server.stop();
        }
    }

    private static void assertRefused(String why, String... arguments) throws Exception {
        try (ServerProcess server = ServerProcess.launch(arguments)) {
            assertThat(server.waitFor()).as(server.output()).isEqualTo(1);
            assertThat(server.output()).contains(why).doesNotContain("\tat org.");
        }
    }

    @Test
    @Needs(Need.POSTGIS)
    void of_processes_that_start_at_once_one_makes_the_user(@TempDir Path folder) throws Exception {
        Postgis.TestDatabase database = Postgis.createDatabase();
        List<ServerProcess> servers = new ArrayList<>();
        try {
            // two in one folder and one in its own, as on another host
            for (String dataDir : List.of("a", "a", "b")) {
                servers.add(ServerProcess.launch(
                        "--gridward.jdbc-url=" + database.jdbcUrl(),
                        "--gridward.db-user=" + database.user(),
                        "--gridward.db-password=" + database.password(),
                        "--gridward.data-dir=" + folder.resolve(dataDir)));
            }
            for (ServerProcess server : servers) {
                server.awaitReady();
            }
            String password = theOnlyPassword(folder);
            for (ServerProcess server : servers) {
                Http admin = server.http().as(Http.basic("admin", password));
                assertThat(admin.get("/api/v1/me").statusCode()).isEqualTo(200);
            }
            Http admin = servers.get(0).http().as(Http.basic("admin", password));
            assertThat(admin.json("/api/v1/users").path("users")).hasSize(1);
            assertThat(admin.json("/api/v1/audit").path("entries")).hasSize(1);
        } finally {
            servers.forEach(ServerProcess::close);
        }
    }

    private static String theOnlyPassword(Path folder) throws IOException {
        List<Path> files = List.of(folder.resolve("a/admin-password.txt"), folder.resolve("b/admin-password.txt"));
        List<Path> found = files.stream().filter(Files::exists).toList();
        assertThat(found).hasSize(1);
        return Files.readString(found.get(0)).strip();
    }
}
