package org.gridward.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.gridward.model.Assignment;
import org.gridward.model.Grid;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;
import org.gridward.model.Unit;
import org.gridward.topology.DirectedSegments;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Reads a city's rows once, in order, and holds them against what every city promises. */
final class CityChecks {
    static final List<String> LAYERS = List.of("district", "street", "small", "block");

    final List<Row> others = new ArrayList<>();
    final Map<String, Integer> counts = new HashMap<>();
    final Map<String, Integer> kinds = new HashMap<>();
    /** Per layer and code the children not yet seen: starts as minus the grid itself. */
    private final Map<String, DirectedSegments> open = new HashMap<>();

    private final Map<String, Grid> parents = new HashMap<>();
    private final DirectedSegments districts = new DirectedSegments();
    final Map<String, Integer> withHole = new HashMap<>();
    final Map<String, Integer> withExclave = new HashMap<>();
    final List<Integer> blockVertices = new ArrayList<>();
    int longestEdge;
    private RowKey.Kind last = RowKey.Kind.LAYER;
    private RowKey lastGrid = RowKey.grid("", "");
    private int layerOfLast;

    static CityChecks of(SampleCity city) {
        CityChecks checks = new CityChecks();
        city.rows().forEach(checks::take);
        checks.finish();
        return checks;
    }

    int gridCount() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int count(String layer) {
        return counts.getOrDefault(layer, 0);
    }

    private void take(Row row) {
        assertThat(row.key().kind()).as("rows come in order").isGreaterThanOrEqualTo(last);
        last = row.key().kind();
        if (row instanceof Grid grid && LAYERS.contains(grid.layer())) {
            takeGrid(grid);
        } else {
            others.add(row);
        }
    }

    private void takeGrid(Grid grid) {
        int layer = LAYERS.indexOf(grid.layer());
        assertThat(layer).as("coarse to fine").isGreaterThanOrEqualTo(layerOfLast);
        if (layer == layerOfLast) {
            assertThat(grid.key()).as("by code").isGreaterThan(lastGrid);
        }
        layerOfLast = layer;
        lastGrid = grid.key();
        counts.merge(grid.layer(), 1, Integer::sum);
        checkWords(grid, layer);
        checkShape(grid);
        if (layer > 0) {
            requireNonNull(open.get(requireNonNull(grid.parent()))).add(grid.shape());
        } else {
            districts.add(grid.shape());
        }
        if (layer < 3) {
            parents.put(grid.code(), grid);
            DirectedSegments sum = new DirectedSegments();
            sum.subtract(grid.shape());
            open.put(grid.code(), sum);
        } else {
            blockVertices.add(grid.shape().vertexCount());
        }
    }

    private void checkWords(Grid grid, int layer) {
        assertThat(grid.gridId()).isEqualTo(Grid.UNNUMBERED);
        assertThat(grid.code()).matches("\\d{" + (6 + 3 * layer) + "}");
        assertThat(grid.name()).isNotBlank();
        if (layer == 0) {
            assertThat(grid.parent()).isNull();
        } else {
            assertThat(grid.code()).startsWith(grid.parent());
            assertThat(parents).containsKey(grid.parent());
        }
        if (layer == 1) {
            assertThat(grid.code().substring(6)).as("a street's number").isBetween("001", "099");
        }
        if (layer == 2) {
            kinds.merge(String.valueOf(grid.kind()), 1, Integer::sum);
        } else {
            assertThat(grid.kind()).isNull();
        }
    }

    private void checkShape(Grid grid) {
        Shape shape = grid.shape();
        var error = new IsValidOp(JtsShapes.toSteps(shape)).getValidationError();
        assertThat(error).as("%s", grid.key()).isNull();
        shape.forEachSegment((ax, ay, bx, by) ->
                longestEdge = Math.max(longestEdge, Math.max(Math.abs(ax - bx), Math.abs(ay - by))));
        if (IntStream.range(0, shape.polygonCount()).anyMatch(p -> shape.ringCount(p) > 1)) {
            withHole.merge(grid.layer(), 1, Integer::sum);
        }
        if (shape.polygonCount() > 1) {
            withExclave.merge(grid.layer(), 1, Integer::sum);
        }
    }

    /** Tests that the children of each grid add up to it: directed segments cancel, areas are equal. */
    private void finish() {
        open.forEach((code, sum) ->
                assertThat(sum.isZero()).as("children of %s", code).isTrue());
        Shape rim = districts.rim();
        assertThat(new IsValidOp(JtsShapes.toSteps(rim)).getValidationError()).isNull();
        checkBodies();
    }

    private void checkBodies() {
        Map<String, Unit> units = new HashMap<>();
        int roots = 0;
        int owned = 0;
        for (Row row : others) {
            if (row instanceof Unit unit) {
                units.put(unit.code(), unit);
            }
        }
        for (Row row : others) {
            if (row instanceof Unit unit) {
                if (unit.superior() == null) {
                    roots++;
                } else {
                    assertThat(units).containsKey(unit.superior());
                }
                assertThat(unit.legalAuthority()).isNotBlank();
            } else if (row instanceof Assignment assignment) {
                assertThat(units).containsKey(assignment.unit());
                owned += assignment.layer().equals("street") ? 1 : 0;
            } else if (row instanceof Scheme scheme) {
                assertThat(parents.keySet()).containsAll(scheme.groundGrids());
            }
        }
        assertThat(roots).isEqualTo(1);
        assertThat(owned).isEqualTo(count("street"));
    }
}
