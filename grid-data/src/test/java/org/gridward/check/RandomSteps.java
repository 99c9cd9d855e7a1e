package org.gridward.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridward.geo.Shape;
import org.gridward.model.Assignment;
import org.gridward.model.Attribute;
import org.gridward.model.AttributeValue;
import org.gridward.model.CodeScheme;
import org.gridward.model.ExpectedCount;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;
import org.gridward.model.UnionGrid;
import org.gridward.model.Unit;
import org.gridward.sample.CityGenerator;
import org.gridward.testbed.Vertices;

/** A generated city and random steps on it: those that keep the map whole, and those that break it in every way. */
final class RandomSteps {
    /** What a step writes and removes. */
    record Step(String name, List<Row> written, List<RowKey> removed) {}

    private final Random random;
    private final SortedMap<RowKey, Row> rows = new TreeMap<>();
    private final List<Row> gone = new ArrayList<>();

    RandomSteps(long seed, int gridCount) {
        random = new Random(seed);
        CityGenerator.generate(seed, gridCount).rows().forEach(row -> rows.put(row.key(), row));
        rows.replaceAll((key, row) -> row instanceof Layer layer ? withRules(layer) : row);
        put(Layer.union("area", "片区", "small"));
        List<Grid> smalls = grids("small");
        for (int u = 0; u < 5; u++) {
            put(new UnionGrid(
                    "area",
                    "U" + u,
                    "片",
                    List.of(smalls.get(2 * u).code(), smalls.get(2 * u + 1).code())));
        }
    }

    private static Layer withRules(Layer layer) {
        boolean isTop = layer.parent() == null;
        return new Layer(
                layer.code(),
                layer.name(),
                layer.parent(),
                layer.policy(),
                layer.kinds(),
                List.of(new Attribute("people", Attribute.Type.INTEGER, null, true)),
                null,
                isTop ? null : new CodeScheme("{parent}" + (layer.code().equals("block") ? "##" : "###")),
                isTop ? List.of(new ExpectedCount(null, null, 2)) : List.of());
    }

    private void put(Row row) {
        rows.put(row.key(), row);
    }

    List<Row> rows() {
        return List.copyOf(rows.values());
    }

    /** The next step; the rows are those after it. */
    Step next() {
        Step step = switch (random.nextInt(18)) {
            case 0, 1, 2, 3 -> moveVertex(true);
            case 4 -> moveVertex(false);
            case 5 -> removeSomething();
            case 6, 7 -> bringSomethingBack();
            case 8 -> changeGrid();
            case 9 -> changeCode();
            case 10 -> assign();
            case 11 -> changeUnion();
            case 12 -> changeUnit();
            case 13 -> passGround();
            case 14 -> random.nextInt(3) == 0 ? changeLaw() : moveVertex(true);
            case 15 -> spoilRing();
            case 16 -> removeOwner();
            default -> several();
        };
        step.removed().forEach(key -> gone.add(rows.remove(key)));
        step.written().forEach(this::put);
        return step;
    }

    private Step several() {
        Step one = changeGrid();
        Step other = assign();
        List<Row> written = new ArrayList<>(one.written());
        written.addAll(other.written());
        return new Step("several", written, List.of());
    }

    /** In all grids that have the vertex, or in one only. */
    private Step moveVertex(boolean everywhere) {
        Grid grid = one(grids());
        int[] ring = grid.shape().ring(0, 0);
        int at = 2 * random.nextInt(ring.length / 2);
        int x = ring[at];
        int y = ring[at + 1];
        int dx = random.nextInt(41) - 20;
        int dy = random.nextInt(41) - 20;
        List<Row> written = new ArrayList<>();
        for (Grid each : everywhere ? grids() : List.of(grid)) {
            Shape moved = Vertices.moved(each.shape(), x, y, dx, dy);
            if (!moved.equals(each.shape())) {
                written.add(each.withShape(moved));
            }
        }
        return new Step("move " + everywhere, written, List.of());
    }

    /** A vertex more on a grid's rim, or two vertices in each other's place. */
    private Step spoilRing() {
        Grid grid = one(grids());
        int[] ring = grid.shape().ring(0, 0);
        if (random.nextBoolean()) {
            ring = withMiddle(ring);
        } else {
            int other = 2 * (2 + random.nextInt(ring.length / 2 - 2));
            for (int axis = 0; axis < 2; axis++) {
                int kept = ring[axis];
                ring[axis] = ring[other + axis];
                ring[other + axis] = kept;
            }
        }
        try {
            return new Step("spoil", List.of(grid.withShape(Shape.of(new int[][][] {{ring}}))), List.of());
        } catch (IllegalArgumentException noArea) {
            return moveVertex(true);
        }
    }

    /** With a vertex in the middle of the first edge that has its middle on the lattice. */
    private static int[] withMiddle(int[] ring) {
        for (int i = 0; i + 2 < ring.length; i += 2) {
            if ((ring[i] - ring[i + 2]) % 2 == 0 && (ring[i + 1] - ring[i + 3]) % 2 == 0) {
                int[] longer = new int[ring.length + 2];
                System.arraycopy(ring, 0, longer, 0, i + 2);
                longer[i + 2] = (int) (((long) ring[i] + ring[i + 2]) / 2);
                longer[i + 3] = (int) (((long) ring[i + 1] + ring[i + 3]) / 2);
                System.arraycopy(ring, i + 2, longer, i + 4, ring.length - i - 2);
                return longer;
            }
        }
        return ring;
    }

    private Step removeSomething() {
        RowKey key = one(new ArrayList<>(rows.keySet()));
        return key.kind() == RowKey.Kind.LAYER ? moveVertex(true) : new Step("remove " + key, List.of(), List.of(key));
    }

    private Step removeOwner() {
        List<Assignment> assignments = pick(Assignment.class);
        return assignments.isEmpty()
                ? moveVertex(true)
                : new Step("remove", List.of(), List.of(one(assignments).key()));
    }

    private Step bringSomethingBack() {
        return gone.isEmpty() ? moveVertex(true) : new Step("back", List.of(gone.remove(gone.size() - 1)), List.of());
    }

    private Step changeGrid() {
        Grid grid = one(grids());
        Grid other = one(grids(grid.layer()));
        int what = random.nextInt(4);
        Grid changed = new Grid(
                grid.gridId(),
                grid.layer(),
                grid.code(),
                what == 0 ? other.kind() : grid.kind(),
                what == 1 ? "名" + random.nextInt(9) : grid.name(),
                what == 2 ? other.parent() : grid.parent(),
                grid.shape(),
                new TreeMap<>(
                        what == 3
                                ? Map.of(random.nextBoolean() ? "people" : "trees", AttributeValue.of("many"))
                                : grid.attributes()));
        return new Step("change " + what, List.of(changed), List.of());
    }

    private Step changeCode() {
        Grid grid = one(grids());
        String code = random.nextBoolean() ? grid.code() + "1" : grid.code().substring(0, 6) + random.nextInt(999);
        Grid changed = new Grid(
                grid.gridId(),
                grid.layer(),
                code,
                grid.kind(),
                grid.name(),
                grid.parent(),
                grid.shape(),
                grid.attributes());
        return new Step("recode", List.of(changed), List.of(grid.key()));
    }

    /** Two neighbours exchange their ground, or one takes that of both. */
    private Step passGround() {
        Grid grid = one(grids());
        Grid other = one(grids(grid.layer()));
        return random.nextBoolean()
                ? new Step("exchange", List.of(grid.withShape(other.shape()), other.withShape(grid.shape())), List.of())
                : new Step("double", List.of(grid.withShape(other.shape())), List.of());
    }

    private Step assign() {
        List<Grid> streets = grids("street");
        Grid grid = one(streets.isEmpty() || random.nextBoolean() ? grids() : streets);
        boolean toUnion = random.nextInt(4) == 0;
        String unit = random.nextInt(6) == 0 ? "NOBODY" : one(units()).code();
        return new Step(
                "assign",
                List.of(
                        toUnion
                                ? new Assignment(unit, "area", "U" + random.nextInt(7), Role.OWNER)
                                : new Assignment(unit, grid.layer(), grid.code(), Role.OWNER)),
                List.of());
    }

    private Step changeUnion() {
        List<String> members = new ArrayList<>();
        for (int m = random.nextInt(4); m > 0; m--) {
            members.add(random.nextInt(8) == 0 ? "nowhere" : one(grids("small")).code());
        }
        return new Step("union", List.of(new UnionGrid("area", "U" + random.nextInt(6), "片", members)), List.of());
    }

    private Step changeUnit() {
        Unit unit = one(units());
        String superior = random.nextInt(3) == 0 ? "NOBODY" : one(units()).code();
        return new Step("unit", List.of(new Unit(unit.code(), unit.name(), unit.kind(), superior, null)), List.of());
    }

    private Step changeLaw() {
        if (random.nextBoolean()) {
            Layer layer = (Layer) rows.get(RowKey.layer(random.nextBoolean() ? "block" : "small"));
            LayerPolicy policy =
                    layer.policy() == LayerPolicy.DISJOINT ? LayerPolicy.TILES_PARENT : LayerPolicy.DISJOINT;
            return new Step(
                    "policy",
                    List.of(new Layer(
                            layer.code(),
                            layer.name(),
                            layer.parent(),
                            policy,
                            layer.kinds(),
                            layer.attributes(),
                            null,
                            layer.codeScheme(),
                            layer.expectedCounts())),
                    List.of());
        }
        List<Scheme> schemes = pick(Scheme.class);
        if (schemes.isEmpty()) {
            return moveVertex(true);
        }
        Scheme scheme = one(schemes);
        String layer = one(List.of("district", "street", "small", "block"));
        return new Step(
                "scheme",
                List.of(new Scheme(
                        scheme.code(),
                        scheme.name(),
                        layer,
                        Set.of(),
                        scheme.activeFrom(),
                        scheme.activeTo(),
                        scheme.timeZone(),
                        scheme.ownerOrder(),
                        layer)),
                List.of());
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private List<Grid> grids() {
        return pick(Grid.class);
    }

    private List<Grid> grids(String layer) {
        return grids().stream().filter(grid -> grid.layer().equals(layer)).toList();
    }

    private List<Unit> units() {
        return pick(Unit.class);
    }

    private <R extends Row> List<R> pick(Class<R> type) {
        return rows.values().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
