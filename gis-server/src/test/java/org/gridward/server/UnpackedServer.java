package org.gridward.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The packaged jar taken apart once per run, with an archive of its classes: a start costs a third of what the jar's own
 * does, and there are many. What is tested of the jar itself starts the jar.
 */
final class UnpackedServer {
    static final Path JAR = Path.of(System.getProperty("gridward.jar"));
    private static List<String> command = List.of();

    private UnpackedServer() {}

    /** The words up to the server's own arguments. */
    static synchronized List<String> command() throws IOException, InterruptedException {
        if (command.isEmpty()) {
            command = unpack();
        }
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> unpack() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(JAR.getParent(), "unpacked");
        run(
                folder,
                "-Djarmode=tools",
                "-jar",
                JAR.toString(),
                "extract",
                "--force",
                "--destination",
                folder.toString());
        String jar = folder.resolve(JAR.getFileName()).toString();
        String archive = folder.resolve("classes.jsa").toString();
        run(
                folder,
                "-XX:TieredStopAtLevel=1",
                "-XX:ArchiveClassesAtExit=" + archive,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                jar,
                "--server.port=0",
                "--gridward.data-dir=" + folder.resolve("data"));
        return List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:SharedArchiveFile=" + archive, "-jar", jar);
    }

    private static void run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(java()));
        words.addAll(List.of(arguments));
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(words + " failed: " + Files.readString(log));
        }
    }
}
