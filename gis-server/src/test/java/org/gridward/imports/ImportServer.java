package org.gridward.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gridward.access.People;
import org.gridward.lookup.Http;
import tools.jackson.databind.JsonNode;

/** What tests of imports do with a running server. */
public final class ImportServer {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final Path dataDir;
    private final Http http;
    private final People people;

    public ImportServer(int port, String dataDir) {
        this.port = port;
        this.dataDir = Path.of(dataDir);
        this.http = new Http(port);
        this.people = new People(http, dataDir);
    }

    public People people() {
        return people;
    }

    public Http http() {
        return http;
    }

    public HttpResponse<String> upload(String query, Form form, String authorization) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/imports" + query))
                .header("Content-Type", "multipart/form-data; boundary=" + Form.BOUNDARY)
                .header("Accept-Language", "en")
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes()))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Uploads; the id of the job. */
    public String start(String query, Form form, String authorization) {
        HttpResponse<String> answer = upload(query, form, authorization);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String id = Http.json(answer).path("id").asString();
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/jobs/" + id);
        return id;
    }

    /** The job after its end. */
    public JsonNode end(String id, String authorization) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5); // a job that hangs, not one that is slow
        while (true) {
            JsonNode job = json("/api/v1/jobs/" + id, authorization);
            if (List.of("SUCCEEDED", "FAILED", "CANCELLED")
                    .contains(job.path("state").asString())) {
                return job;
            }
            assertThat(System.nanoTime()).as(job.toString()).isLessThan(end);
            Thread.sleep(50);
        }
    }

    public JsonNode report(String id, String authorization) {
        return json("/api/v1/imports/" + id + "/report", authorization);
    }

    public JsonNode json(String path, String authorization) {
        return http.json(path, "Authorization", authorization, "Accept-Language", "en");
    }

    /** Also when the server has not heard of it yet. */
    public JsonNode edition(int number, String authorization) {
        String[] headers = {"Authorization", authorization, "Gridward-State", number + ".0"};
        HttpResponse<String> answer = http.get("/api/v1/editions/" + number, headers);
        for (int i = 0; i < 20 && answer.statusCode() == 503; i++) {
            answer = http.get("/api/v1/editions/" + number, headers);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    public int status(String path, String authorization) {
        return http.get(path, "Authorization", authorization).statusCode();
    }

    /** Files of jobs; those of a job that has just ended are given a moment to go. */
    public List<String> strayFiles() {
        List<String> stray = listFiles();
        for (int i = 0; i < 100 && !stray.isEmpty(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            stray = listFiles();
        }
        return stray;
    }

    /** Everything in the data folder that no database, no first start and no snapshot made. */
    private List<String> listFiles() {
        try (Stream<Path> files = Files.walk(dataDir)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> dataDir.relativize(file).toString())
                    .filter(name -> !name.startsWith("gridward.") && !name.equals("admin-password.txt"))
                    .filter(name -> !name.startsWith("snapshots"))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            // a file that went while it was looked at; the next look tells
            return List.of("unreadable: " + e);
        }
    }

    public int port() {
        return port;
    }
}
