package org.gridward.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridward.geo.Box;
import org.gridward.geo.Lattice;
import org.gridward.model.Assignment;
import org.gridward.model.Families;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.topology.FamilyGround;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a draft as they stand: its base with what it changes laid over it. Finding a row costs no more than in the
 * base. What was changed since a mark can be told and taken back. Not for two threads at once.
 */
final class Workspace {
    /** How a key's entry in the overlay was before; null: there was none. */
    private record Step(RowKey key, @Nullable Optional<Row> before) {}

    private final BaseGround base;
    private final Map<RowKey, Optional<Row>> overlay = new HashMap<>();
    private final OverlayIndex index = new OverlayIndex();
    /** Codes of grids that have an entry in the overlay, by layer. */
    private final Map<String, Set<String>> laidCodes = new HashMap<>();

    private final Deque<Step> steps = new ArrayDeque<>();
    private @Nullable List<Layer> layers;

    Workspace(BaseGround base) {
        this.base = base;
    }

    Optional<Row> find(RowKey key) {
        Optional<Row> laid = overlay.get(key);
        return laid != null ? laid : base.findRow(key);
    }

    <R extends Row> Optional<R> find(RowKey key, Class<R> type) {
        return find(key).filter(type::isInstance).map(type::cast);
    }

    Optional<Grid> findGrid(String layer, String code) {
        return find(RowKey.grid(layer, code), Grid.class);
    }

    /** By code. */
    List<Layer> listLayers() {
        List<Layer> known = layers;
        if (known == null) {
            known = listRows(RowKey.Kind.LAYER, base.listLayers()).stream()
                    .map(Layer.class::cast)
                    .toList();
            layers = known;
        }
        return known;
    }

    Optional<Layer> findLayer(String code) {
        return find(RowKey.layer(code), Layer.class);
    }

    /** The layers whose grids name grids of that layer as their parents. */
    List<Layer> listLayersBelow(String layer) {
        return listLayers().stream().filter(it -> layer.equals(it.parent())).toList();
    }

    /** The family that has that layer; empty for a layer that is in none. */
    Optional<FamilyGround> findFamily(String layer) {
        return Families.of(listLayers()).stream()
                .filter(family -> family.stream().anyMatch(it -> it.code().equals(layer)))
                .findFirst()
                .map(family -> new WorkspaceFamily(this, family));
    }

    /** Those whose boxes meet the box, by code. */
    List<Grid> listGridsIn(String layer, Box box) {
        return overlaidGrids(layer, base.listGridsIn(layer, box), index.listGridsIn(layer, box)).stream()
                .filter(grid -> grid.shape().box().intersects(box))
                .toList();
    }

    /** Drawn grids of a layer that name that parent, by code. */
    List<Grid> listChildren(String layer, String parent) {
        return overlaidGrids(layer, base.listChildren(layer, parent), index.listChildren(layer, parent));
    }

    /** Asked several times by each operation, so no key is made of a grid of the base. */
    private List<Grid> overlaidGrids(String layer, List<Grid> ofBase, Collection<RowKey> laid) {
        Set<String> hidden = laidCodes.getOrDefault(layer, Set.of());
        List<Grid> grids = new ArrayList<>();
        for (Grid grid : ofBase) {
            if (!hidden.contains(grid.code())) {
                grids.add(grid);
            }
        }
        laid.forEach(key -> find(key, Grid.class).ifPresent(grids::add));
        grids.sort(Comparator.comparing(Grid::code));
        return grids;
    }

    /** All of a top layer, by code; reads them all. */
    List<Grid> listGridsWithoutParent(String layer) {
        Box everywhere = new Box(-Lattice.MAX_X, -Lattice.MAX_Y, Lattice.MAX_X, Lattice.MAX_Y);
        return listGridsIn(layer, everywhere).stream()
                .filter(grid -> grid.parent() == null)
                .toList();
    }

    /** By key. */
    List<Assignment> listAssignments(String layer, String grid) {
        return overlaid(base.listAssignments(layer, grid), index.listAssignments(layer, grid), Assignment.class);
    }

    /** Of a kind that is neither grids nor assignments, by key. */
    List<Row> listRows(RowKey.Kind kind) {
        return listRows(kind, base.listRows(kind));
    }

    private List<Row> listRows(RowKey.Kind kind, List<? extends Row> ofBase) {
        return overlaid(ofBase, index.listOthers(kind), Row.class);
    }

    private <R extends Row> List<R> overlaid(List<? extends R> ofBase, Collection<RowKey> laid, Class<R> type) {
        Stream<R> kept =
                ofBase.stream().filter(row -> !overlay.containsKey(row.key())).map(type::cast);
        Stream<R> over = laid.stream().flatMap(key -> find(key, type).stream());
        return Stream.concat(kept, over).sorted(Comparator.comparing(Row::key)).toList();
    }

    void put(Row row) {
        lay(row.key(), Optional.of(row));
    }

    void remove(RowKey key) {
        lay(key, Optional.empty());
    }

    /** The row of the base is what it is again. */
    void uncover(RowKey key) {
        lay(key, null);
    }

    private void lay(RowKey key, @Nullable Optional<Row> row) {
        steps.push(new Step(key, overlay.get(key)));
        set(key, row);
    }

    private void set(RowKey key, @Nullable Optional<Row> row) {
        Optional<Row> before = row == null ? overlay.remove(key) : overlay.put(key, row);
        if (before != null) {
            before.ifPresent(index::remove);
        }
        if (row != null) {
            row.ifPresent(index::add);
        }
        if (key.kind() == RowKey.Kind.LAYER) {
            layers = null;
        } else if (key.kind() == RowKey.Kind.GRID) {
            hide(key, row != null);
        }
    }

    private void hide(RowKey grid, boolean isLaid) {
        List<String> parts = grid.listParts();
        Set<String> codes = laidCodes.computeIfAbsent(parts.get(0), layer -> new HashSet<>());
        if (isLaid) {
            codes.add(parts.get(1));
        } else {
            codes.remove(parts.get(1));
        }
    }

    /** Lays an image over the base that needs not be taken back; null uncovers the base. */
    void settle(RowKey key, @Nullable Optional<Row> image) {
        set(key, image);
    }

    /** Nothing before can be taken back any more. */
    void forgetSteps() {
        steps.clear();
    }

    int mark() {
        return steps.size();
    }

    void rollBackTo(int mark) {
        while (steps.size() > mark) {
            Step step = steps.pop();
            set(step.key(), step.before());
        }
    }

    /** Each key that was touched since, with the row as it was at the mark, if it is another now; by key. */
    List<RowDelta> listChangesSince(int mark) {
        Map<RowKey, Optional<Row>> before = new TreeMap<>();
        steps.stream()
                .limit((long) steps.size() - mark)
                .forEach(step -> before.put(
                        step.key(), Objects.requireNonNullElseGet(step.before(), () -> base.findRow(step.key()))));
        List<RowDelta> changes = new ArrayList<>();
        before.forEach((key, was) -> {
            Optional<Row> is = find(key);
            if (!was.equals(is)) {
                changes.add(new RowDelta(key, was, is, false));
            }
        });
        return changes;
    }

    /** Every key that is laid over the base, whether its row is another there or not. */
    Set<RowKey> listLaidKeys() {
        return Set.copyOf(overlay.keySet());
    }
}
