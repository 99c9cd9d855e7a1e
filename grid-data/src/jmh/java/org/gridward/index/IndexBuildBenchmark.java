package org.gridward.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Milliseconds to build an index, to make the next one after a change of 100 grids, and to read one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 8)
@Fork(1)
public class IndexBuildBenchmark {
    private static final List<Layer> LAYERS =
            List.of(new Layer("block", "block", null, LayerPolicy.DISJOINT, List.of()));
    private static final int CHANGED = 100;

    @Param({"100000"})
    int gridCount;

    private List<Grid> blocks;
    private List<Grid> changed;
    private GridIndex index;
    private ByteBuffer bytes;

    @Setup
    public void build() {
        blocks = CityPoints.blocks(gridCount);
        changed = new ArrayList<>(blocks);
        for (int i = 0; i < CHANGED; i++) {
            // every border of theirs comes anew
            changed.set(5_000 + i, changed.get(5_000 + i).withCode("new-" + i));
        }
        index = anew();
        bytes = index.toBytes();
        System.out.println("bytes per grid: " + bytes.capacity() / blocks.size());
    }

    @Benchmark
    public GridIndex anew() {
        return new GridIndex(LAYERS, blocks);
    }

    @Benchmark
    public GridIndex next() {
        return index.next(LAYERS, changed);
    }

    @Benchmark
    public GridIndex read() {
        return GridIndex.read(LAYERS, blocks, bytes);
    }
}
