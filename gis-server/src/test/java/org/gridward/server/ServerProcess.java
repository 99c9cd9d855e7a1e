package org.gridward.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridward.lookup.Http;

/** The packaged server as a process of its own, on a free loopback port. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final List<String> output = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile int port;

    private ServerProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "server output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts and waits until the greeting is printed. */
    static ServerProcess start(String... arguments) throws IOException, InterruptedException {
        ServerProcess server = launch(arguments);
        server.awaitReady();
        return server;
    }

    /** Until the greeting is printed. */
    void awaitReady() throws InterruptedException {
        if (!ready.await(120, TimeUnit.SECONDS) || !process.isAlive()) {
            close();
            throw new IllegalStateException("The server did not start:\n" + output());
        }
    }

    /** The same with an option of the virtual machine. */
    static ServerProcess startWith(String option, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(UnpackedServer.command());
        words.add(1, option);
        ServerProcess server = launch(words, arguments);
        server.awaitReady();
        return server;
    }

    /** The same with the jar itself, as README starts it. */
    static ServerProcess startJar(String... arguments) throws IOException, InterruptedException {
        ServerProcess server = launch(
                List.of(UnpackedServer.java(), "-XX:TieredStopAtLevel=1", "-jar", UnpackedServer.JAR.toString()),
                arguments);
        server.awaitReady();
        return server;
    }

    /** Starts and does not wait. */
    static ServerProcess launch(String... arguments) throws IOException, InterruptedException {
        return launch(UnpackedServer.command(), arguments);
    }

    private static ServerProcess launch(List<String> command, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.add("--server.port=0");
        words.addAll(List.of(arguments));
        return new ServerProcess(
                new ProcessBuilder(words).redirectErrorStream(true).start());
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                Matcher started = STARTED.matcher(line);
                if (started.find()) {
                    port = Integer.parseInt(started.group(1));
                }
                if (line.contains("Try: curl") || line.contains("The database is empty")) {
                    ready.countDown();
                }
            }
        } catch (IOException ended) {
            // the process was killed; what it said so far is kept
        }
        ready.countDown();
    }

    Http http() {
        return new Http(port);
    }

    int port() {
        return port;
    }

    String output() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    Optional<String> findLine(String part) {
        synchronized (output) {
            return output.stream().filter(line -> line.contains(part)).findFirst();
        }
    }

    /** SIGTERM; the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The server did not stop:\n" + output());
        }
        return process.exitValue();
    }

    /** The exit code of a server that ends by itself. */
    int waitFor() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The server goes on:\n" + output());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
