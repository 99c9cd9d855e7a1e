package org.gridward.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The packaged command line as a process of its own. */
final class Importer {
    private Importer() {}

    /** What a run printed and how it ended. */
    record Run(int exitCode, String output) {}

    static Run run(String... arguments) throws IOException, InterruptedException {
        return runUntil(line -> false, arguments);
    }

    /** Runs with a heap of that many megabytes at most. */
    static Run runWithin(int heapMegabytes, String... arguments) throws IOException, InterruptedException {
        return run(line -> false, List.of("-Xmx" + heapMegabytes + "m"), arguments);
    }

    /** Runs, and kills the process with SIGKILL as soon as it prints such a line. */
    static Run runUntil(Predicate<String> deadly, String... arguments) throws IOException, InterruptedException {
        return run(deadly, List.of("-XX:TieredStopAtLevel=1"), arguments);
    }

    private static Run run(Predicate<String> deadly, List<String> virtualMachine, String... arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(virtualMachine);
        words.addAll(List.of("-jar", System.getProperty("importers.jar")));
        words.addAll(List.of(arguments));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        StringBuilder output = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                if (deadly.test(line)) {
                    process.destroyForcibly();
                    break;
                }
            }
        }
        return new Run(process.waitFor(), output.toString());
    }
}
