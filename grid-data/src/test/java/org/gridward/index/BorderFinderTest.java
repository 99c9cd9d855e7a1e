package org.gridward.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.topology.LevelShapes;
import org.gridward.topology.PlanarMap;
import org.gridward.topology.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BorderFinderTest {
    private static final List<Layer> LAYERS = List.of(new Layer("plot", "plot", null, LayerPolicy.DISJOINT, List.of()));

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @Test
    void two_neighbours_a_rim_and_a_whole_ring_inside() {
        Shape outer = Shape.of(new int[][][] {{{0, 0, 10, 0, 10, 10, 0, 10}, {3, 3, 3, 6, 6, 6, 6, 3}}});
        Shape inner = Shape.of(new int[][][] {{{3, 3, 6, 3, 6, 6, 3, 6}}});
        Shape east = Shape.of(new int[][][] {{{10, 0, 20, 0, 20, 10, 10, 10}}});
        Grid grid = grid("A", outer);
        GridIndex index = new GridIndex(LAYERS, List.of(grid, grid("B", inner), grid("C", east)));

        List<Border> borders = index.listBorders(grid);

        assertThat(borders)
                .extracting(border -> border.neighbour().map(Grid::code))
                .containsExactly(Optional.of("B"), Optional.of("C"), Optional.empty());
        assertThat(borders.get(0).lines().get(0)).startsWith(3, 3).endsWith(3, 3);
        assertThat(borders.get(1).lines()).hasSize(1);
        assertThat(borders.get(1).lines().get(0)).containsExactly(10, 0, 10, 10);
        assertThat(borders.get(2).lines()).hasSize(1);
        assertThat(borders.get(2).lines().get(0)).containsExactly(10, 10, 0, 10, 0, 0, 10, 0);
    }

    /** Each segment of a grid is in exactly one line, and the neighbour has the same line the other way. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_lines_of_random_maps_are_their_segments(int seed) {
        PlanarMap map = new RandomMaps(seed).map();
        LevelShapes shapes =
                new LevelShapes(map, IntStream.range(0, map.labelCount()).toArray());
        List<Grid> grids = IntStream.rangeClosed(1, shapes.gridCount())
                .filter(shapes::hasGround)
                .mapToObj(g -> grid("P" + g, shapes.shape(g)))
                .toList();
        GridIndex index = new GridIndex(LAYERS, grids);
        for (Grid grid : grids) {
            Set<List<Integer>> expected = new HashSet<>();
            grid.shape().forEachSegment((ax, ay, bx, by) -> expected.add(List.of(ax, ay, bx, by)));
            Set<List<Integer>> seen = new HashSet<>();
            for (Border border : index.listBorders(grid)) {
                Set<List<Integer>> segments = segmentsOf(border);
                assertThat(seen).doesNotContainAnyElementsOf(segments);
                seen.addAll(segments);
                border.neighbour()
                        .ifPresent(n -> assertThat(reversed(index, n, grid)).isEqualTo(segments));
            }
            assertThat(seen).isEqualTo(expected);
        }
    }

    /** What the neighbour says of the same border, turned round. */
    private static Set<List<Integer>> reversed(GridIndex index, Grid neighbour, Grid grid) {
        Set<List<Integer>> turned = new HashSet<>();
        index.listBorders(neighbour).stream()
                .filter(border -> border.neighbour().equals(Optional.of(grid)))
                .flatMap(border -> segmentsOf(border).stream())
                .forEach(s -> turned.add(List.of(s.get(2), s.get(3), s.get(0), s.get(1))));
        return turned;
    }

    private static Set<List<Integer>> segmentsOf(Border border) {
        Set<List<Integer>> segments = new HashSet<>();
        for (int[] line : border.lines()) {
            for (int i = 0; i + 3 < line.length; i += 2) {
                segments.add(List.of(line[i], line[i + 1], line[i + 2], line[i + 3]));
            }
        }
        return segments;
    }

    private static Grid grid(String code, Shape shape) {
        return new Grid(Grid.UNNUMBERED, "plot", code, null, code, null, shape);
    }
}
