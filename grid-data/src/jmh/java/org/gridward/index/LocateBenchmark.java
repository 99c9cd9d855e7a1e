package org.gridward.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.gridward.geo.Box;
import org.gridward.geo.JtsShapes;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Row;
import org.gridward.sample.CityGenerator;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.hprtree.HPRtree;
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
 * Point → grids in one layer of a generated city, against JTS's packed tree with an indexed locator per polygon. The
 * ratio of the two in one run is the figure; points are spread evenly over the city's box.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LocateBenchmark {
    private static final int POINTS = 1 << 16;

    @Param({"10000", "100000"})
    int gridCount;

    private GridIndex index;
    private final HPRtree tree = new HPRtree();
    private final int[] xs = new int[POINTS];
    private final int[] ys = new int[POINTS];
    private int next;

    @Setup
    public void build() {
        List<Grid> blocks = new ArrayList<>();
        for (Row row : CityGenerator.generate(1, gridCount).rows()) {
            if (row instanceof Grid grid && grid.layer().equals("block")) {
                blocks.add(grid);
            }
        }
        index = new GridIndex(
                List.of(new Layer("block", "block", null, LayerPolicy.DISJOINT, List.of())), blocks);
        Box all = blocks.stream().map(grid -> grid.shape().box()).reduce(Box::union).orElseThrow();
        for (Grid grid : blocks) {
            Box box = grid.shape().box();
            tree.insert(
                    new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY()),
                    new IndexedPointInAreaLocator(JtsShapes.toSteps(grid.shape())));
        }
        tree.build();
        Random random = new Random(1);
        for (int i = 0; i < POINTS; i++) {
            xs[i] = all.minX() + (int) (random.nextDouble() * (all.maxX() - (double) all.minX()));
            ys[i] = all.minY() + (int) (random.nextDouble() * (all.maxY() - (double) all.minY()));
        }
    }

    @Benchmark
    public Place gridIndex() {
        int i = next++ & (POINTS - 1);
        return index.locate(xs[i], ys[i]);
    }

    @Benchmark
    public int jts() {
        int i = next++ & (POINTS - 1);
        Coordinate point = new Coordinate(xs[i], ys[i]);
        int[] hits = {0};
        tree.query(new Envelope(point), item -> {
            if (((IndexedPointInAreaLocator) item).locate(point) != Location.EXTERIOR) {
                hits[0]++;
            }
        });
        return hits[0];
    }
}
