package org.gridward.index;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs the benchmarks as JMH does, then prints what the goals ask for: us and the peers of one run, and the ratios. */
public final class LocateReport {
    private static final String JTS = "jts-hprtree";

    private final Collection<RunResult> results;

    private LocateReport(Collection<RunResult> results) {
        this.results = results;
    }

    public static void main(String[] arguments) throws Exception {
        new LocateReport(new Runner(new CommandLineOptions(arguments)).run()).print();
    }

    private void print() {
        TreeSet<Integer> sizes = new TreeSet<>(Comparator.naturalOrder());
        for (RunResult result : results) {
            if (isOf(result, "single")) {
                sizes.add(Integer.valueOf(result.getParams().getParam("gridCount")));
            }
        }
        if (sizes.isEmpty()) {
            return;
        }
        System.out.println("| grids | points | single/s | batch/s | two threads/s | " + JTS + "/s | jts-strtree/s | s2/s"
                + " | P1 single : JTS | P2 batch : JTS | P3 two : one |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        for (int size : sizes) {
            for (String points : List.of("uniform", "hot", "border")) {
                print(size, points);
            }
        }
    }

    private void print(int size, String points) {
        double single = score("single", size, points, "");
        double batch = score("batch", size, points, "");
        double two = score("batchOfTwoThreads", size, points, "");
        double jts = score("peer", size, points, JTS);
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f | %.1f%s | %.1f%s | %.2f |%n",
                size,
                points,
                single,
                batch,
                two,
                jts,
                score("peer", size, points, "jts-strtree"),
                score("peer", size, points, "s2"),
                single / jts,
                goal(points, "15", "10"),
                batch / jts,
                goal(points, "40", "25"),
                two / batch);
    }

    private static String goal(String points, String hot, String border) {
        return switch (points) {
            case "hot" -> " (goal " + hot + ")";
            case "border" -> " (goal " + border + ")";
            default -> "";
        };
    }

    /** NaN for what was not run. */
    private double score(String benchmark, int size, String points, String peer) {
        for (RunResult result : results) {
            String ofPeer = result.getParams().getParam("peer");
            if (isOf(result, benchmark)
                    && result.getParams().getParam("gridCount").equals(String.valueOf(size))
                    && result.getParams().getParam("points").equals(points)
                    && (peer.isEmpty() || peer.equals(ofPeer))) {
                return result.getPrimaryResult().getScore();
            }
        }
        return Double.NaN;
    }

    private static boolean isOf(RunResult result, String benchmark) {
        return result.getParams().getBenchmark().equals(LocateBenchmark.class.getName() + "." + benchmark);
    }
}
