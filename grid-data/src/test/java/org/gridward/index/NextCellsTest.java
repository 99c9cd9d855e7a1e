package org.gridward.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.testbed.Checkout;
import org.gridward.topology.LevelShapes;
import org.gridward.topology.PlanarMap;
import org.gridward.topology.RandomMaps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells made from those before and what changed, against cells made from nothing. */
class NextCellsTest {
    private static final List<String> LAYERS = List.of("coarse", "fine");
    private static final int STEPS = 5;

    static IntStream seeds() {
        return IntStream.range(0, Checkout.count(60, 5_000));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_step_of_a_random_history_answers_as_if_built_from_nothing(int seed) {
        History history = new History(seed);
        CellIndex index = build(history);
        for (int step = 0; step < STEPS; step++) {
            history.change();
            FaceTable faces = index.faces().next(history.levels());
            Layout layout = index.cells().layout();
            CellIndex before = index;
            // only a part of the squares, however many change
            index = ChangedSquares.find(layout, before.faces(), faces)
                    .map(changed -> CellBuilder.next(before, faces, changed))
                    .orElseGet(() -> build(history));
            CellIndex anew = CellBuilder.build(FaceTable.of(LAYERS, history.levels()));
            for (Grid grid : history.listGrids()) {
                CellIndex next = index;
                grid.shape().forEachSegment((ax, ay, bx, by) -> {
                    compare(next, anew, ax, ay);
                    compare(next, anew, (int) Math.floorDiv((long) ax + bx, 2), (int) Math.floorDiv((long) ay + by, 2));
                });
            }
            for (int i = 0; i < 2_000; i++) {
                compare(
                        index,
                        anew,
                        history.random.nextInt(history.width()) - 9,
                        history.random.nextInt(history.width()) - 9);
            }
        }
    }

    private static CellIndex build(History history) {
        FaceTable faces = FaceTable.of(LAYERS, history.levels());
        return CellBuilder.build(faces, Layout.of(faces, 1));
    }

    private static void compare(CellIndex next, CellIndex anew, int x, int y) {
        for (int d = 0; d < 9; d++) {
            int a = next.locate(x + d % 3 - 1, y + d / 3 - 1);
            int b = anew.locate(x + d % 3 - 1, y + d / 3 - 1);
            if (a < 0 != b < 0 || grid(next, a) != grid(anew, b)) {
                throw new AssertionError("beside " + x + " " + y + ": " + grid(next, a) + ", not " + grid(anew, b));
            }
        }
    }

    private static Object grid(CellIndex index, int found) {
        int face = found < 0 ? -1 - found : found;
        return face == FaceTable.OUTSIDE ? "outside" : index.faces().grid(face);
    }

    /** Grids made of the same plots again and again, others each time; codes stay, come and go. */
    private static final class History {
        private final Random random;
        private final PlanarMap map;
        private final int scale;
        /** Per plot its fine grid, per fine grid its coarse one. */
        private final int[] fine;

        private final int[] coarse;
        private final int[] version;
        private List<Grid> coarseGrids = List.of();
        private List<Grid> fineGrids = List.of();

        History(int seed) {
            random = new Random(seed);
            map = new RandomMaps(seed).map();
            scale = seed % 2 == 0 ? 1 : 900;
            int labels = map.labelCount();
            fine = IntStream.range(0, labels).toArray();
            coarse = IntStream.range(0, labels).map(i -> i == 0 ? 0 : 1 + i % 3).toArray();
            version = new int[labels];
            draw();
        }

        int width() {
            return 520 * scale;
        }

        List<List<Grid>> levels() {
            return List.of(coarseGrids, fineGrids);
        }

        List<Grid> listGrids() {
            List<Grid> all = new ArrayList<>(coarseGrids);
            all.addAll(fineGrids);
            return all;
        }

        void change() {
            int label = 1 + random.nextInt(Math.max(1, map.labelCount() - 1));
            if (label < map.labelCount()) {
                switch (random.nextInt(4)) {
                    case 0 -> fine[label] = 1 + random.nextInt(map.labelCount() - 1);
                    case 1 -> fine[label] = random.nextInt(3) == 0 ? 0 : label;
                    case 2 -> coarse[fine[label]] = fine[label] == 0 ? 0 : 1 + random.nextInt(4);
                    default -> version[fine[label]]++;
                }
            }
            draw();
        }

        private void draw() {
            int[] coarseOfPlot = Arrays.stream(fine).map(f -> coarse[f]).toArray();
            List<Grid> before = listGrids();
            coarseGrids = grids("coarse", coarseOfPlot, before);
            fineGrids = grids("fine", fine, before);
            // ground of the coarse grid that has no fine one
            fineGrids = fineGrids.stream()
                    .filter(grid -> version[Integer.parseInt(grid.name())] % 4 != 3)
                    .toList();
        }

        private List<Grid> grids(String layer, int[] labels, List<Grid> before) {
            LevelShapes shapes = new LevelShapes(map, labels);
            List<Grid> grids = new ArrayList<>();
            for (int g = 1; g <= shapes.gridCount(); g++) {
                if (shapes.hasGround(g)) {
                    boolean below = layer.equals("fine");
                    String code = layer + "-" + g + (below && version[g] % 2 == 1 ? "-new" : "");
                    String parent = below ? "coarse-" + coarse[g] : null;
                    Shape shape = new Stretch(scale, 0, 0).of(shapes.shape(g));
                    Grid grid = new Grid(Grid.UNNUMBERED, layer, code, null, "" + g, parent, shape);
                    // what stays is the very object, as between editions
                    grids.add(before.stream().filter(grid::equals).findFirst().orElse(grid));
                }
            }
            grids.sort(Comparator.comparing(Grid::code));
            return grids;
        }
    }
}
