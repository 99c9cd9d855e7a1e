package org.gridward.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gridward.geo.JtsShapes;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.UnionGrid;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;

class UnionGroundTest {
    private static final List<Layer> LAYERS = List.of(
            new Layer("plot", "plot", null, LayerPolicy.DISJOINT, List.of()), Layer.union("part", "part", "plot"));

    static IntStream seeds() {
        return IntStream.range(0, Checkout.count(100, 2_000));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_union_is_valid_and_has_exactly_the_ground_of_its_members(int seed) {
        List<Grid> plots = plots(seed);
        Random random = new Random(seed);
        TreeMap<String, List<String>> parts = new TreeMap<>();
        plots.forEach(plot -> parts.computeIfAbsent("P" + random.nextInt(3), part -> new ArrayList<>())
                .add(plot.code()));
        List<UnionGrid> unions = parts.entrySet().stream()
                .map(part -> new UnionGrid("part", part.getKey(), "", part.getValue()).withGridId(7))
                .toList();
        List<Grid> derived = UnionGround.derive(LAYERS, plots, unions);
        assertThat(derived).extracting(Grid::code).containsExactlyElementsOf(parts.keySet());
        for (Grid part : derived) {
            Geometry ground = JtsShapes.toSteps(part.shape());
            assertThat(new IsValidOp(ground).isValid()).isTrue();
            List<Geometry> members = plots.stream()
                    .filter(plot -> parts.get(part.code()).contains(plot.code()))
                    .<Geometry>map(plot -> JtsShapes.toSteps(plot.shape()))
                    .toList();
            assertThat(ground.equalsTopo(OverlayNGRobust.union(members))).isTrue();
            assertThat(part.gridId()).isEqualTo(7);
        }
    }

    @Test
    void members_that_are_not_there_add_nothing() {
        List<Grid> plots = plots(3);
        String there = plots.get(0).code();
        List<Grid> derived = UnionGround.derive(
                LAYERS,
                plots,
                List.of(
                        new UnionGrid("part", "P", "", List.of(there, "nobody")),
                        new UnionGrid("part", "Q", "", List.of("nobody"))));
        assertThat(derived).extracting(Grid::code).containsExactly("P");
        assertThat(derived.get(0).shape()).isEqualTo(plots.get(0).shape());
    }

    private static List<Grid> plots(int seed) {
        PlanarMap map = new RandomMaps(seed).map();
        LevelShapes shapes =
                new LevelShapes(map, IntStream.range(0, map.labelCount()).toArray());
        return IntStream.rangeClosed(1, shapes.gridCount())
                .filter(shapes::hasGround)
                .mapToObj(g -> new Grid(Grid.UNNUMBERED, "plot", "G" + g, null, "", null, shapes.shape(g)))
                .toList();
    }
}
