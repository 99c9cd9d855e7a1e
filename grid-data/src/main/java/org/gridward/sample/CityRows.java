package org.gridward.sample;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Row;
import org.gridward.topology.LevelShapes;

/** The rows of a city, made one by one; of the grids only one level's tables are in memory at a time. */
final class CityRows implements Iterable<Row> {
    static final List<Layer> LAYERS = List.of(
            new Layer("district", "区", null, LayerPolicy.DISJOINT, List.of()),
            new Layer("street", "街镇", "district", LayerPolicy.TILES_PARENT, List.of()),
            new Layer(
                    "small",
                    "小网格",
                    "street",
                    LayerPolicy.TILES_PARENT,
                    IntStream.range(0, SmallKind.values().length)
                            .mapToObj(k -> SmallKind.values()[k].name())
                            .toList()),
            new Layer("block", "责任块", "small", LayerPolicy.TILES_PARENT, List.of()));

    private final List<Layer> layers;
    private final CityPlan plan;
    private final CityMap map;
    private final Names names;
    private final List<Row> bodies;

    /** @param bodies all that is no layer and no grid of these four, in the order of keys' kinds */
    CityRows(List<Layer> layers, CityPlan plan, CityMap map, Names names, List<? extends Row> bodies) {
        this.layers = layers;
        this.plan = plan;
        this.map = map;
        this.names = names;
        this.bodies = List.copyOf(bodies);
    }

    @Override
    public Iterator<Row> iterator() {
        return new Chained(List.of(
                () -> List.<Row>copyOf(layers).iterator(),
                () -> level(this::districtOfBlock, this::district),
                () -> level(this::streetOfBlock, this::street),
                () -> level(plan::smallOfBlock, this::small),
                () -> level(block -> block, this::block),
                bodies::iterator));
    }

    @FunctionalInterface
    private interface GridOfBlock {
        int number(int block);
    }

    @FunctionalInterface
    private interface GridRow {
        Row row(int number, LevelShapes shapes);
    }

    private Iterator<Row> level(GridOfBlock gridOfBlock, GridRow row) {
        int[] grids = new int[map.labelCount()];
        for (int block = 1; block < grids.length; block++) {
            grids[block] = gridOfBlock.number(block);
        }
        LevelShapes shapes = new LevelShapes(map, grids);
        IntFunction<Row> toRow = number -> row.row(number, shapes);
        return IntStream.rangeClosed(1, shapes.gridCount()).mapToObj(toRow).iterator();
    }

    /** Per street, in the order of the layout, its ground; streets with the same group as one. */
    List<Shape> groundOfStreets(IntUnaryOperator groupOfStreet) {
        int[] groups = new int[map.labelCount()];
        for (int block = 1; block < groups.length; block++) {
            groups[block] = groupOfStreet.applyAsInt(streetOfBlock(block));
        }
        LevelShapes shapes = new LevelShapes(map, groups);
        return IntStream.rangeClosed(1, shapes.gridCount())
                .mapToObj(shapes::shape)
                .toList();
    }

    private int streetOfBlock(int block) {
        return plan.streetOfSmall(plan.smallOfBlock(block));
    }

    private int districtOfBlock(int block) {
        return plan.districtOfStreet(streetOfBlock(block));
    }

    private Grid district(int number, LevelShapes shapes) {
        Layout.District district = plan.layout().districts().get(number - 1);
        return new Grid(
                Grid.UNNUMBERED, "district", district.code(), null, district.name(), null, shapes.shape(number));
    }

    private Grid street(int number, LevelShapes shapes) {
        Layout.Street street = plan.layout().streets().get(number - 1);
        String parent = plan.layout().districts().get(street.district() - 1).code();
        return new Grid(Grid.UNNUMBERED, "street", street.code(), null, street.name(), parent, shapes.shape(number));
    }

    private Grid small(int number, LevelShapes shapes) {
        SmallKind kind = plan.kindOfSmall(number);
        return new Grid(
                Grid.UNNUMBERED,
                "small",
                smallCode(number),
                kind.name(),
                names.small(kind, number),
                plan.layout().streets().get(plan.streetOfSmall(number) - 1).code(),
                shapes.shape(number));
    }

    private Grid block(int number, LevelShapes shapes) {
        int small = plan.smallOfBlock(number);
        int numberInSmall = plan.numberInSmall(number);
        String parent = smallCode(small);
        String name = names.small(plan.kindOfSmall(small), small) + numberInSmall + "号块";
        return new Grid(
                Grid.UNNUMBERED, "block", Codes.child(parent, numberInSmall), null, name, parent, shapes.shape(number));
    }

    private String smallCode(int small) {
        String street =
                plan.layout().streets().get(plan.streetOfSmall(small) - 1).code();
        return Codes.child(street, plan.numberInStreet(small));
    }

    /** One iterator after the other, each begun only when the one before has ended, so that its tables can go. */
    private static final class Chained implements Iterator<Row> {
        private final Iterator<Supplier<Iterator<Row>>> parts;
        private Iterator<Row> current = List.<Row>of().iterator();

        Chained(List<Supplier<Iterator<Row>>> parts) {
            this.parts = parts.iterator();
        }

        @Override
        public boolean hasNext() {
            while (!current.hasNext() && parts.hasNext()) {
                current = parts.next().get();
            }
            return current.hasNext();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return current.next();
        }
    }
}
