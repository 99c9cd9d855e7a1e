package org.gridward.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gridward.check.DraftCheck;
import org.gridward.check.Proposal;
import org.gridward.geo.Box;
import org.gridward.geo.Line;
import org.gridward.geo.Shape;
import org.gridward.model.Cascade;
import org.gridward.model.Families;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Redraw;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.sample.CityGenerator;
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
 * One operation in a generated city of four levels, each time another one: finding the ground, the operation with its own
 * exact test, the new rows. With {@code AndCheck} also all rules over what it touched. Each sample is one operation.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class RedrawBenchmark {
    private static final int OPERATIONS = 200;
    private static final int BLOCK = 3;
    private static final int STREET = 1;

    @Param("100000")
    int gridCount;

    private CellFamily family;
    private DraftCheck check;
    private List<Redraw> blockMoves;
    private List<Redraw> streetMoves;
    private List<Redraw> splits;
    private List<Redraw> transfers;
    private int next;

    @Setup
    public void build() {
        List<Row> rows = new ArrayList<>();
        CityGenerator.generate(1, gridCount).rows().forEach(rows::add);
        List<Layer> layers = rows.stream()
                .filter(Layer.class::isInstance)
                .map(Layer.class::cast)
                .toList();
        List<Grid> grids = rows.stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
        family = new CellFamily(Families.of(layers).get(0), grids);
        check = DraftCheck.of(Proposal.ofEdition(rows));
        Random random = new Random(1);
        blockMoves = prepare(random, BLOCK, this::move);
        streetMoves = prepare(random, STREET, this::move);
        splits = prepare(random, BLOCK, this::split);
        transfers = prepare(random, BLOCK, this::transfer);
    }

    private interface Drawing {
        Optional<Redraw> draw(Random random, int level, Grid grid, Grid beside);
    }

    /** Operations that are possible, all over the city. */
    private List<Redraw> prepare(Random random, int level, Drawing drawing) {
        List<Grid> grids = family.listGrids(level);
        List<Redraw> prepared = new ArrayList<>();
        while (prepared.size() < OPERATIONS) {
            Grid grid = grids.get(random.nextInt(grids.size()));
            for (Grid beside : family.listGridsIn(level, grid.shape().box())) {
                if (beside != grid && BorderWalk.haveBorder(grid.shape(), beside.shape())) {
                    drawing.draw(random, level, grid, beside)
                            .filter(this::isPossible)
                            .ifPresent(prepared::add);
                    break;
                }
            }
        }
        return prepared;
    }

    private boolean isPossible(Redraw redraw) {
        try {
            execute(redraw);
            return true;
        } catch (RedrawRefusedException refused) {
            return false;
        }
    }

    private Redrawn execute(Redraw redraw) {
        return Redrawing.execute(family, redraw, new CountingCodes(0));
    }

    private Optional<Redraw> move(Random random, int level, Grid grid, Grid beside) {
        List<int[]> border = BorderWalk.stretch(grid.shape(), beside.shape(), random);
        int[] first = border.get(0);
        int[] last = border.get(border.size() - 1);
        if (first[0] == last[0] && first[1] == last[1]) {
            return Optional.empty();
        }
        Line stretch = Line.of(border.stream().flatMapToInt(IntStream::of).toArray());
        int reach = 200;
        Line line = Line.of(
                first[0],
                first[1],
                first[0] + (last[0] - first[0]) / 2 + random.nextInt(reach) - reach / 2,
                first[1] + (last[1] - first[1]) / 2 + random.nextInt(reach) - reach / 2,
                last[0],
                last[1]);
        return Optional.of(
                new Redraw.MoveBorder(grid.layer(), grid.code(), beside.code(), stretch, line, Cascade.CUT));
    }

    private Optional<Redraw> split(Random random, int level, Grid grid, Grid beside) {
        Box box = grid.shape().box();
        int top = box.minX() + random.nextInt(box.maxX() - box.minX());
        int bottom = box.minX() + random.nextInt(box.maxX() - box.minX());
        Line line = Line.of(bottom, box.minY() - 10, top, box.maxY() + 10);
        return Optional.of(new Redraw.Split(grid.layer(), grid.code(), List.of(line), List.of(), Cascade.CUT));
    }

    private Optional<Redraw> transfer(Random random, int level, Grid grid, Grid beside) {
        int[] at = BorderWalk.stretch(grid.shape(), beside.shape(), random).get(0);
        int half = 100 + random.nextInt(300);
        Shape square = Shape.of(new int[][][] {
            {
                {
                    at[0] - half, at[1] - half, at[0] + half, at[1] - half,
                    at[0] + half, at[1] + half, at[0] - half, at[1] + half
                }
            }
        });
        return Optional.of(
                new Redraw.TransferGround(grid.layer(), grid.code(), beside.code(), square, Cascade.CUT));
    }

    private Redraw next(List<Redraw> redraws) {
        next = (next + 1) % OPERATIONS;
        return redraws.get(next);
    }

    @Benchmark
    public Redrawn moveBlockBorder() {
        return execute(next(blockMoves));
    }

    @Benchmark
    public Redrawn moveStreetBorder() {
        return execute(next(streetMoves));
    }

    @Benchmark
    public Redrawn splitBlock() {
        return execute(next(splits));
    }

    @Benchmark
    public Redrawn transferBetweenBlocks() {
        return execute(next(transfers));
    }

    @Benchmark
    public DraftCheck moveBlockBorderAndCheck() {
        Redrawn redrawn = execute(next(blockMoves));
        Collection<Grid> written = redrawn.changes().stream()
                .flatMap(change -> change.after().stream())
                .toList();
        List<RowKey> removed = redrawn.changes().stream()
                .filter(change -> change.after().isEmpty())
                .map(change -> change.before().orElseThrow().key())
                .toList();
        return check.after(written, removed);
    }
}
