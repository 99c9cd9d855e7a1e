package org.gridward.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridward.geo.Box;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Row;
import org.gridward.sample.CityGenerator;
import org.junit.jupiter.api.Test;

class GridIndexBytesTest {
    private static final List<Layer> LAYERS = List.of(
            layer("district", null),
            layer("street", "district"),
            layer("small", "street"),
            layer("block", "small"),
            layer("patrol", null));

    private final List<Grid> grids = grids();
    private final GridIndex index = new GridIndex(LAYERS, grids);

    @Test
    void an_index_that_is_read_answers_as_the_one_that_was_written() {
        GridIndex read = GridIndex.read(LAYERS, grids, index.toBytes());
        assertThat(read.listRefusals()).isEmpty();
        assertSameAnswers(read, index);
    }

    @Test
    void an_index_made_from_the_one_before_it_is_written_with_its_faces() {
        List<Grid> fewer = new ArrayList<>(grids);
        fewer.removeIf(grid -> grid.layer().equals("block") && grid.code().endsWith("7"));
        GridIndex next = index.next(LAYERS, fewer);
        GridIndex anew = new GridIndex(LAYERS, fewer);
        assertSameAnswers(next, anew);
        assertSameAnswers(GridIndex.read(LAYERS, fewer, next.toBytes()), anew);
        assertSameAnswers(next.next(LAYERS, grids), index);
    }

    @Test
    void bytes_of_other_grids_or_cut_off_are_refused() {
        ByteBuffer bytes = index.toBytes();
        assertThatThrownBy(() -> GridIndex.read(LAYERS, grids.subList(0, grids.size() - 1), bytes))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GridIndex.read(LAYERS.subList(0, 4), grids, bytes))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GridIndex.read(LAYERS, grids, bytes.slice(0, bytes.capacity() - 4)))
                .isInstanceOf(IllegalArgumentException.class);
        ByteBuffer other = index.toBytes();
        other.putInt(0, other.getInt(0) + 1);
        assertThatThrownBy(() -> GridIndex.read(LAYERS, grids, other)).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertSameAnswers(GridIndex one, GridIndex other) {
        Box box = grids.stream()
                .map(grid -> grid.shape().box())
                .reduce(Box::union)
                .orElseThrow();
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            int[] ring = grids.get(random.nextInt(grids.size())).shape().ring(0, 0);
            int vertex = 2 * random.nextInt(ring.length / 2);
            int x = i % 2 == 0 ? ring[vertex] : random.nextInt(box.minX(), box.maxX());
            int y = i % 2 == 0 ? ring[vertex + 1] : random.nextInt(box.minY(), box.maxY());
            assertSame(one.locate(x, y), other.locate(x, y));
        }
    }

    private static void assertSame(Place one, Place other) {
        boolean same = one.onBorder() == other.onBorder()
                && same(one.grids(), other.grids())
                && same(one.touching(), other.touching());
        assertThat(same).isTrue();
    }

    private static boolean same(List<Grid> one, List<Grid> other) {
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = one.get(i) == other.get(i);
        }
        return same;
    }

    private static List<Grid> grids() {
        List<Grid> grids = new ArrayList<>();
        for (Row row : CityGenerator.generate(11, 1_500).rows()) {
            if (row instanceof Grid grid) {
                grids.add(grid);
                if (grid.layer().equals("small")) {
                    grids.add(new Grid(Grid.UNNUMBERED, "patrol", grid.code(), null, grid.name(), null, grid.shape()));
                }
            }
        }
        return grids;
    }

    private static Layer layer(String code, String parent) {
        return new Layer(code, code, parent, LayerPolicy.DISJOINT, List.of());
    }
}
