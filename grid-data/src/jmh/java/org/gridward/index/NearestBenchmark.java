package org.gridward.index;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gridward.geo.LocalPlane;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
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

/** Microseconds to the nearest lines of a generated city: rims of its blocks, or lines of a tenth of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NearestBenchmark {
    private static final int WITHIN_METERS = 5_000;

    @Param({"grids", "borders"})
    String of;

    @Param({"uniform", "border"})
    String points;

    @Param({"1", "10"})
    int wanted;

    private final int[] xs = new int[CityPoints.COUNT];
    private final int[] ys = new int[CityPoints.COUNT];
    private Lines lines;
    private int next;

    @Setup
    public void build() {
        List<Grid> blocks = CityPoints.blocks(100_000);
        CityPoints.choose(points, blocks, xs, ys);
        lines = of.equals("grids")
                ? new GridIndex(List.of(new Layer("block", "block", null, LayerPolicy.FREE, List.of())), blocks)
                        .rimsOf("block")
                : new LineIndex<>(rims(blocks));
    }

    private static List<LineIndex.Drawn<String>> rims(List<Grid> blocks) {
        List<LineIndex.Drawn<String>> rims = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i += 10) {
            blocks.get(i)
                    .shape()
                    .forEachSegment((ax, ay, bx, by) ->
                            rims.add(new LineIndex.Drawn<>("rim", new double[] {ax, ay, bx, by})));
        }
        return rims;
    }

    @Benchmark
    public double nearest() {
        int i = next++ & (CityPoints.COUNT - 1);
        NearestLines nearest = new NearestLines(lines, LocalPlane.at(xs[i], ys[i]), WITHIN_METERS);
        double last = 0;
        for (int n = 0; n < wanted && nearest.hasNext(); n++) {
            last = nearest.next().distanceMeters();
        }
        return last;
    }
}
