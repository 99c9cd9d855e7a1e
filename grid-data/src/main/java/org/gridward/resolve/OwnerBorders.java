package org.gridward.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridward.index.GridIndex;
import org.gridward.index.LineIndex.Drawn;
import org.gridward.model.Assignment;
import org.gridward.model.EditionContent;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Role;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;

/**
 * The borders of grids at which an owner may change: those whose two sides differ in their owners or in the schemes that
 * cover them. Most borders of a city part neither, such as those of unit grids, whose only owner is the street.
 */
final class OwnerBorders {
    private record Segment(int ax, int ay, int bx, int by) {}

    private final Map<RowKey, List<Assignment>> owners;
    private final List<Scheme> schemes;
    private final List<Drawn<String>> lines = new ArrayList<>();

    private OwnerBorders(EditionContent content) {
        schemes = content.schemes();
        owners = content.assignments().stream()
                .filter(one -> one.role() == Role.OWNER)
                .collect(Collectors.groupingBy(one -> RowKey.grid(one.layer(), one.grid())));
    }

    /** By layer. */
    static Collection<Drawn<String>> list(EditionContent content, GridIndex index) {
        Set<String> layers = new TreeSet<>();
        content.assignments().stream()
                .filter(one -> one.role() == Role.OWNER)
                .map(Assignment::layer)
                .forEach(layers::add);
        content.schemes().stream().map(Scheme::groundLayer).forEach(layers::add);
        OwnerBorders borders = new OwnerBorders(content);
        for (Layer layer : content.layers()) {
            if (layers.contains(layer.code())) {
                borders.add(layer, index.listGrids(layer.code()));
            }
        }
        return borders.lines;
    }

    private void add(Layer layer, List<Grid> grids) {
        // what waits for its other side; neighbours mostly follow each other, so few wait at a time
        Map<Segment, List<Object>> waiting = new HashMap<>();
        for (Grid grid : grids) {
            List<Object> terms = terms(grid);
            grid.shape().forEachSegment((ax, ay, bx, by) -> {
                List<Object> other =
                        layer.policy() == LayerPolicy.FREE ? List.of() : waiting.remove(new Segment(bx, by, ax, ay));
                if (other == null) {
                    waiting.put(new Segment(ax, ay, bx, by), terms);
                } else if (!other.equals(terms)) {
                    add(layer, ax, ay, bx, by);
                }
            });
        }
        waiting.keySet().forEach(one -> add(layer, one.ax, one.ay, one.bx, one.by));
    }

    private void add(Layer layer, int ax, int ay, int bx, int by) {
        lines.add(new Drawn<>(layer.code(), new double[] {ax, ay, bx, by}));
    }

    /** All that a grid can mean for an owner; the kind is where the owner order finds it. */
    private List<Object> terms(Grid grid) {
        List<Object> terms = new ArrayList<>();
        for (Assignment one : owners.getOrDefault(grid.key(), List.of())) {
            terms.add(one.withGrid(""));
            terms.add(String.valueOf(grid.kind()));
        }
        schemes.stream().filter(scheme -> scheme.covers(grid)).map(Scheme::code).forEach(terms::add);
        return terms;
    }
}
