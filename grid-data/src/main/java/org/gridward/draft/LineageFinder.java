package org.gridward.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gridward.geo.Geodesy;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.Lineage;
import org.gridward.model.Lineage.Change;
import org.gridward.store.LoggedOperation;
import org.gridward.topology.GroundFlow;
import org.gridward.topology.GroundFlow.Flow;
import org.jspecify.annotations.Nullable;

/** Tells from the grids that a publication changes, as they were and as they are, what became of their ground. */
final class LineageFinder {
    private static final Comparator<Lineage> ORDER = Comparator.comparing(
                    Lineage::from, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(Lineage::to, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(Lineage::change);

    /** A piece of ground that is not thin is larger. */
    private static final double LEAST_SQUARE_METERS = 0.001;

    private final String layer;
    private final List<Grid> before;
    private final List<Grid> after;
    private final Map<String, Grid> beforeByCode = new HashMap<>();
    private final Map<String, Grid> afterByCode = new HashMap<>();
    private final List<List<Flow>> outs = new ArrayList<>();
    private final List<List<Flow>> ins = new ArrayList<>();
    private final List<Lineage> found = new ArrayList<>();

    /**
     * By layer, from and to. A layer without grids before costs nothing.
     *
     * @param log what led from the one to the other; where it does not tell, the shapes do
     */
    static List<Lineage> find(List<LoggedOperation> log, List<Grid> before, List<Grid> after) {
        Map<String, List<Grid>> beforeByLayer = byLayer(before);
        Map<String, List<Grid>> afterByLayer = byLayer(after);
        List<Lineage> all = new ArrayList<>();
        beforeByLayer.forEach((layer, grids) ->
                all.addAll(new LineageFinder(layer, grids, afterByLayer.getOrDefault(layer, List.of())).find(log)));
        return all;
    }

    private static Map<String, List<Grid>> byLayer(List<Grid> grids) {
        Map<String, List<Grid>> byLayer = new TreeMap<>();
        grids.forEach(grid -> byLayer.computeIfAbsent(grid.layer(), layer -> new ArrayList<>())
                .add(grid));
        return byLayer;
    }

    private LineageFinder(String layer, List<Grid> before, List<Grid> after) {
        this.layer = layer;
        this.before = before;
        this.after = after;
        before.forEach(grid -> beforeByCode.put(grid.code(), grid));
        after.forEach(grid -> afterByCode.put(grid.code(), grid));
    }

    private List<Lineage> find(List<LoggedOperation> log) {
        List<Flow> flows = LoggedFlows.find(layer, log, before, after)
                .orElseGet(() -> GroundFlow.between(shapes(before), shapes(after)));
        before.forEach(grid -> outs.add(new ArrayList<>()));
        after.forEach(grid -> ins.add(new ArrayList<>()));
        for (Flow flow : flows) {
            outs.get(flow.from()).add(flow);
            ins.get(flow.to()).add(flow);
        }
        flows.forEach(this::addFlow);
        for (int b = 0; b < before.size(); b++) {
            addRetired(b);
            addNamesAndParents(before.get(b));
        }
        for (int a = 0; a < after.size(); a++) {
            addCreated(a);
        }
        found.sort(ORDER);
        return found;
    }

    private static List<Shape> shapes(List<Grid> grids) {
        return grids.stream().map(Grid::shape).toList();
    }

    /** A grid that keeps all its ground and gets none from others has no entry of its own. */
    private void addFlow(Flow flow) {
        Grid from = before.get(flow.from());
        Grid to = after.get(flow.to());
        boolean alone = outs.get(flow.from()).size() == 1 && ins.get(flow.to()).size() == 1;
        if (!from.code().equals(to.code()) || !alone) {
            double whole = Geodesy.areaSquareMeters(from.shape());
            add(from.code(), to.code(), changeOf(flow, alone), flow.squareMeters(), whole);
        }
    }

    private Change changeOf(Flow flow, boolean alone) {
        if (isSplit(flow.from())) {
            return Change.SPLIT;
        }
        if (alone) {
            return Change.RECODED;
        }
        return isMerged(flow.to()) && (hasEnded(flow.from()) || isSame(flow)) ? Change.MERGED : Change.TRANSFERRED;
    }

    /** Several have the ground now, and either a new one is among them or the grid itself is not. */
    private boolean isSplit(int b) {
        return outs.get(b).size() > 1 && (hasEnded(b) || outs.get(b).stream().anyMatch(flow -> !goesOn(flow.to())));
    }

    /** At least one that has ended is in it as a whole. */
    private boolean isMerged(int a) {
        return ins.get(a).stream()
                .anyMatch(flow -> hasEnded(flow.from()) && outs.get(flow.from()).size() == 1);
    }

    private boolean isSame(Flow flow) {
        return before.get(flow.from()).code().equals(after.get(flow.to()).code());
    }

    private boolean hasEnded(int b) {
        return !afterByCode.containsKey(before.get(b).code());
    }

    private boolean goesOn(int a) {
        return beforeByCode.containsKey(after.get(a).code());
    }

    private void addRetired(int b) {
        Grid grid = before.get(b);
        Grid same = afterByCode.get(grid.code());
        if (same != null && same.shape().equals(grid.shape())) {
            return;
        }
        List<Shape> takers =
                outs.get(b).stream().map(flow -> after.get(flow.to()).shape()).toList();
        double gone = restSquareMeters(grid.shape(), outs.get(b), takers);
        if (gone > 0) {
            add(grid.code(), null, Change.RETIRED, gone, Geodesy.areaSquareMeters(grid.shape()));
        }
    }

    private void addCreated(int a) {
        Grid grid = after.get(a);
        Grid same = beforeByCode.get(grid.code());
        boolean isNew = same == null && ins.get(a).isEmpty();
        if (isNew || (same != null && same.shape().equals(grid.shape()))) {
            return;
        }
        List<Shape> givers =
                ins.get(a).stream().map(flow -> before.get(flow.from()).shape()).toList();
        double created = restSquareMeters(grid.shape(), ins.get(a), givers);
        if (created > 0) {
            add(null, grid.code(), Change.CREATED, created, Geodesy.areaSquareMeters(grid.shape()));
        }
    }

    /** The ground that none of the others has; looked for only where their sum leaves some. */
    private static double restSquareMeters(Shape shape, List<Flow> told, List<Shape> without) {
        double sum = told.stream().mapToDouble(Flow::squareMeters).sum();
        if (Geodesy.areaSquareMeters(shape) - sum < LEAST_SQUARE_METERS) {
            return 0;
        }
        return GroundFlow.taken(shape, without).stream()
                .mapToDouble(Geodesy::areaSquareMetersOfSteps)
                .sum();
    }

    private void addNamesAndParents(Grid grid) {
        Grid same = afterByCode.get(grid.code());
        if (same == null) {
            return;
        }
        double whole = Geodesy.areaSquareMeters(grid.shape());
        if (!same.name().equals(grid.name())) {
            add(grid.code(), grid.code(), Change.RENAMED, whole, whole);
        }
        if (!Objects.equals(same.parent(), grid.parent())) {
            add(grid.code(), grid.code(), Change.MOVED, whole, whole);
        }
    }

    private void add(@Nullable String from, @Nullable String to, Change change, double squareMeters, double whole) {
        double rounded = Math.rint(squareMeters * 100) / 100;
        double share = Math.min(1, Math.rint(squareMeters / whole * 1e6) / 1e6);
        found.add(new Lineage(layer, from, to, change, rounded, share));
    }
}
