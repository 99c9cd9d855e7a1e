package org.gridward.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.gridward.lookup.Http;

/** Makes users and keys on a server over HTTP, as its first administrator. */
public final class People {
    public static final String EVERYWHERE = "{\"role\": \"%s\", \"everywhere\": true}";

    private final Http http;
    private final String admin;

    public People(Http http, String dataDir) {
        this.http = http;
        this.admin = Http.basic("admin", firstPassword(dataDir));
    }

    public static String firstPassword(String dataDir) {
        try {
            return Files.readString(Path.of(dataDir, "admin-password.txt")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@code Authorization} of the first administrator, who has all roles everywhere. */
    public String admin() {
        return admin;
    }

    /** A new user's {@code Authorization}. @param grants as JSON, without the brackets */
    public String user(String name, String grants) {
        return Http.basic(name, createUser(name, grants));
    }

    /** A new user whom no other test has made. */
    public String somebody(String grants) {
        return user(newName(), grants);
    }

    public static String newName() {
        return "u" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The password. */
    public String createUser(String name, String grants) {
        String body = "{\"name\": \"%s\", \"displayName\": \"测试 %s\", \"grants\": [%s]}".formatted(name, name, grants);
        HttpResponse<String> made = http.send("POST", "/api/v1/users", body, "Authorization", admin);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Http.json(made).path("password").asString();
    }

    /** The {@code Authorization} of a new key. */
    public String key(String owner, String grants) {
        String body = "{\"label\": \"test\", \"days\": 1, \"grants\": [%s]}".formatted(grants);
        HttpResponse<String> made = http.send("POST", "/api/v1/keys", body, "Authorization", owner);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return "Bearer " + Http.json(made).path("secret").asString();
    }
}
