package org.gridward.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridward.geo.Geodesy;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.NewGrid;
import org.gridward.model.Text;
import org.gridward.topology.RedrawRefusedException.Reason;
import org.gridward.topology.Redrawn.Change;
import org.gridward.topology.Redrawn.Decisions;
import org.gridward.topology.Redrawn.Share;
import org.gridward.topology.Targets.Named;
import org.jspecify.annotations.Nullable;

/** Turns the changed map back into rows: shapes, parents and names of all grids it touches, and who gave ground to whom. */
final class RedrawnBuilder {
    private record Way(@Nullable String from, @Nullable String to) {}

    private static final class Sum {
        private long twiceSquareSteps;
        private double squareMeters;
    }

    private final FamilyGround ground;
    private final Labels labels;
    private final WorkingMap map;
    private final int original;
    private final Faces faces;
    private final Targets targets;
    private final ShapeAssembler assembler = new ShapeAssembler();
    private final List<Change> changes = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();

    RedrawnBuilder(FamilyGround ground, Labels labels, WorkingMap map, int original, Faces faces, Targets targets) {
        this.ground = ground;
        this.labels = labels;
        this.map = map;
        this.original = original;
        this.faces = faces;
        this.targets = targets;
    }

    /** @param moved the faces whose labels change */
    Redrawn build(int[] newLabels, List<Integer> moved) {
        for (int level = 0; level < labels.levels(); level++) {
            build(level, newLabels, moved);
        }
        if (changes.stream().allMatch(Change::noded)) {
            throw new RedrawRefusedException(
                    Reason.NO_CHANGE, new Text("此操作不会改变任何网格", "This would change no grid"), null);
        }
        return new Redrawn(changes, shares, new Decisions(targets.whole, targets.cut, targets.taken, targets.nearest));
    }

    private void build(int level, int[] newLabels, List<Integer> moved) {
        SortedMap<String, @Nullable String> parents = new TreeMap<>();
        Map<Way, Sum> sums = new HashMap<>();
        for (int face : moved) {
            String from = labels.code(faces.label(face), level);
            String to = labels.code(newLabels[face], level);
            if (to != null) {
                parents.put(to, level == 0 ? null : labels.code(newLabels[face], level - 1));
            }
            if (!Objects.equals(from, to)) {
                Sum sum = sums.computeIfAbsent(new Way(from, to), way -> new Sum());
                sum.twiceSquareSteps += faces.twiceArea(face);
                sum.squareMeters += faces.rings(face).stream()
                        .mapToDouble(Geodesy::signedAreaSquareMeters)
                        .sum();
            }
        }
        List<Share> ofLevel = sums.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Way::from, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
                                .thenComparing(Way::to, Comparator.nullsFirst(Comparator.<String>naturalOrder()))))
                .map(entry -> new Share(
                        level,
                        entry.getKey().from(),
                        entry.getKey().to(),
                        entry.getValue().twiceSquareSteps,
                        // a long sliver of some square steps may measure less than nothing between geodesics
                        Math.max(0, entry.getValue().squareMeters)))
                .toList();
        shares.addAll(ofLevel);
        buildRows(level, parents, ofLevel);
    }

    private void buildRows(int level, SortedMap<String, @Nullable String> parents, List<Share> ofLevel) {
        RimChanges rims = new RimChanges(map, labels, level, original);
        Set<String> codes = new TreeSet<>(rims.listCodes());
        codes.addAll(parents.keySet());
        targets.names.keySet().stream()
                .filter(named -> named.level() == level)
                .forEach(named -> codes.add(named.code()));
        Set<String> gaining = new HashSet<>();
        ofLevel.forEach(share -> {
            gaining.add(share.from());
            gaining.add(share.to());
        });
        for (String code : codes) {
            Optional<Grid> before = ground.findGrid(level, code);
            Shape shape = rims.apply(code, before.map(Grid::shape).orElse(null), assembler);
            Optional<Grid> after =
                    Optional.ofNullable(shape).map(it -> grid(level, code, it, before, parents, ofLevel));
            if (after.isEmpty() && !targets.ending.contains(new Named(level, code))) {
                throw vanishes(before.orElseThrow());
            }
            if (!before.equals(after)) {
                boolean noded = before.isPresent()
                        && after.isPresent()
                        && !gaining.contains(code)
                        && before.get()
                                .equals(after.get().withShape(before.get().shape()));
                changes.add(new Change(level, code, before, after, noded));
            }
        }
    }

    private Grid grid(
            int level,
            String code,
            Shape shape,
            Optional<Grid> before,
            SortedMap<String, @Nullable String> parents,
            List<Share> ofLevel) {
        Optional<Grid> model = before.or(() -> largestGiver(level, code, ofLevel));
        NewGrid named = targets.names.getOrDefault(new Named(level, code), NewGrid.NUMBERED);
        String parent = parents.containsKey(code)
                ? parents.get(code)
                : before.map(Grid::parent).orElse(null);
        Grid grid = new Grid(
                before.map(Grid::gridId).orElse(Grid.UNNUMBERED),
                ground.layers().get(level).code(),
                code,
                named.kind() != null ? named.kind() : model.map(Grid::kind).orElse(null),
                named.name() != null ? named.name() : model.map(Grid::name).orElse(code),
                parent,
                shape);
        return model.isEmpty()
                ? grid
                : grid.withAttributes(model.get().attributes(), model.get().estimated());
    }

    private Optional<Grid> largestGiver(int level, String code, List<Share> ofLevel) {
        return ofLevel.stream()
                .filter(share -> code.equals(share.to()) && share.from() != null)
                .max(Comparator.comparingLong(Share::twiceSquareSteps))
                .flatMap(share -> ground.findGrid(level, Objects.requireNonNull(share.from())));
    }

    private static RedrawRefusedException vanishes(Grid grid) {
        return new RedrawRefusedException(
                Reason.VANISHES,
                new Text("网格 " + grid.code() + " 将不剩任何地块", "Grid " + grid.code() + " would have no ground left"),
                Figures.shape(grid.shape()));
    }
}
