package org.gridward.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Row;
import org.gridward.sample.CityGenerator;
import org.gridward.testbed.Vertices;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The check of one step on a generated city: a vertex inside the border of two grids moves by ten centimetres or back, in all grids of
 * all levels that have it, in a draft that has had a thousand steps.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 10)
public class DraftCheckBenchmark {
    private static final int STEPS = 500;
    private static final int NUDGE_STEPS = 7;

    @Param({"10000", "100000"})
    int gridCount;

    private final List<List<Grid>> there = new ArrayList<>();
    private final List<List<Grid>> back = new ArrayList<>();
    private DraftCheck check;
    private int next;

    @Setup
    public void build() {
        List<Row> rows = new ArrayList<>();
        CityGenerator.generate(1, gridCount).rows().forEach(rows::add);
        Map<Long, List<Grid>> byVertex = new HashMap<>();
        rows.forEach(row -> {
            if (row instanceof Grid grid) {
                grid.shape()
                        .forEachSegment((ax, ay, bx, by) -> byVertex.computeIfAbsent(
                                        ((long) ax << 32) | (ay & 0xffffffffL), key -> new ArrayList<>())
                                .add(grid));
            }
        });
        List<Long> vertices = byVertex.keySet().stream().sorted().toList();
        Random random = new Random(1);
        while (there.size() < STEPS) {
            long vertex = vertices.get(random.nextInt(vertices.size()));
            List<Grid> with = byVertex.get(vertex);
            List<Grid> moved = with.stream()
                    .map(grid -> grid.withShape(Vertices.moved(grid.shape(), (int) (vertex >> 32), (int) vertex, NUDGE_STEPS, NUDGE_STEPS)))
                    .toList();
            if (moved.stream().allMatch(grid -> InvalidShape.find(grid).isEmpty())) {
                there.add(moved);
                back.add(with);
            }
        }
        check = DraftCheck.of(Proposal.ofEdition(rows));
        for (int i = 0; i < 2 * STEPS; i++) {
            step();
        }
    }

    /** There, and at the next call back. */
    @Benchmark
    public List<Finding> step() {
        int pair = next / 2 % STEPS;
        check = check.after((next++ % 2 == 0 ? there : back).get(pair), List.of());
        return check.listTold();
    }
}
