package org.gridward.index;

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
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Points per second in the blocks of a generated city; {@link LocateReport} sets us against the peers. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LocateBenchmark {
    private static final int BATCH = 128;

    /** Where each thread is in the points, and its work area. */
    @State(Scope.Thread)
    public static class Cursor {
        private final int[] xs = new int[CityPoints.COUNT];
        private final int[] ys = new int[CityPoints.COUNT];
        private final PointBatch batch = new PointBatch(BATCH);
        private int next;

        @Param({"uniform", "hot", "border"})
        String points;

        @Param({"10000", "100000"})
        int gridCount;

        @Setup
        public void choose() {
            CityPoints.choose(points, CityPoints.blocks(gridCount), xs, ys);
        }

        int next() {
            return next++ & (CityPoints.COUNT - 1);
        }

        void fill() {
            batch.clear();
            while (!batch.isFull()) {
                int i = next();
                batch.add(xs[i], ys[i]);
            }
        }
    }

    /** Ours. */
    @State(Scope.Benchmark)
    public static class Ours {
        private GridIndex index;

        @Setup
        public void build(Cursor cursor) {
            List<Grid> blocks = CityPoints.blocks(cursor.gridCount);
            index = new GridIndex(List.of(new Layer("block", "block", null, LayerPolicy.DISJOINT, List.of())), blocks);
            if (!index.listRefusals().isEmpty()) {
                throw new IllegalStateException(index.listRefusals().toString());
            }
        }
    }

    /** One of the others. */
    @State(Scope.Benchmark)
    public static class Others {
        @Param({"jts-hprtree", "jts-strtree", "s2"})
        String peer;

        private Peers index;

        @Setup
        public void build(Cursor cursor) {
            index = Peers.of(peer, CityPoints.blocks(cursor.gridCount));
        }
    }

    @Benchmark
    public Place single(Ours ours, Cursor cursor) {
        int i = cursor.next();
        return ours.index.locate(cursor.xs[i], cursor.ys[i]);
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void batch(Ours ours, Cursor cursor, Blackhole hole) {
        cursor.fill();
        ours.index.locate(cursor.batch);
        for (int i = 0; i < BATCH; i++) {
            hole.consume(cursor.batch.place(i));
        }
    }

    @Benchmark
    @Threads(2)
    @OperationsPerInvocation(BATCH)
    public void batchOfTwoThreads(Ours ours, Cursor cursor, Blackhole hole) {
        batch(ours, cursor, hole);
    }

    @Benchmark
    public int peer(Others others, Cursor cursor) {
        int i = cursor.next();
        return others.index.count(cursor.xs[i], cursor.ys[i]);
    }
}
