package org.gridward.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gridward.geo.Box;
import org.gridward.model.Assignment;
import org.gridward.model.Families;
import org.gridward.model.Grid;
import org.gridward.model.GroundRow;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;
import org.gridward.model.UnionGrid;
import org.gridward.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Everything an edition would say if it were published, and what else the rules must know. {@link #with} lays changed
 * rows over it: that costs the time of the changes, not of the city, and both stay good. Each key stands once. Lists of
 * a kind take time in proportion to the kind, all other questions to their answer. Immutable; safe for any thread.
 */
public final class Proposal {
    private record Context(
            boolean hasBase,
            CheckLimits limits,
            RetiredCodes retired,
            @Nullable Instant effectiveFrom) {}

    /** The newest first. Sizes at least double from each to the next, so there are few. */
    private final List<RowIndex> levels;

    private final Context context;
    private final ConcurrentMap<Class<?>, List<?>> lists = new ConcurrentHashMap<>();

    private Proposal(List<RowIndex> levels, Context context) {
        this.levels = levels;
        this.context = context;
    }

    /** Rows that are nobody's draft, such as those of a first load. */
    public static Proposal of(Collection<? extends Row> rows) {
        return new Proposal(
                List.of(new RowIndex(rows, List.of())), new Context(false, CheckLimits.USUAL, RetiredCodes.NONE, null));
    }

    /** An edition; what is laid over it is a draft of which some rules tell only what it changes. */
    public static Proposal ofEdition(Collection<? extends Row> rows) {
        Proposal proposal = of(rows);
        return new Proposal(proposal.levels, new Context(true, CheckLimits.USUAL, RetiredCodes.NONE, null));
    }

    /** Held to other limits. */
    public Proposal within(CheckLimits limits) {
        return new Proposal(levels, new Context(context.hasBase, limits, context.retired, context.effectiveFrom));
    }

    /** With the codes that may not be given again. */
    public Proposal knowing(RetiredCodes retired) {
        return new Proposal(levels, new Context(context.hasBase, context.limits, retired, context.effectiveFrom));
    }

    /** That is to take effect then, so that what has ended before can be told. */
    public Proposal takingEffectAt(Instant effectiveFrom) {
        return new Proposal(levels, new Context(context.hasBase, context.limits, context.retired, effectiveFrom));
    }

    /** The same with rows put in, or in the place of those with their keys, and rows taken away. */
    public Proposal with(Collection<? extends Row> written, Collection<RowKey> removed) {
        RowIndex top = new RowIndex(written, removed);
        int next = 0;
        while (next < levels.size() - 1 && levels.get(next).size() < 2 * top.size()) {
            top = levels.get(next++).under(top);
        }
        List<RowIndex> all = new ArrayList<>();
        all.add(top);
        all.addAll(levels.subList(next, levels.size()));
        return new Proposal(List.copyOf(all), context);
    }

    public List<Layer> layers() {
        return list(Layer.class);
    }

    public List<Grid> grids() {
        return list(Grid.class);
    }

    public List<UnionGrid> unionGrids() {
        return list(UnionGrid.class);
    }

    public List<Unit> units() {
        return list(Unit.class);
    }

    public List<Assignment> assignments() {
        return list(Assignment.class);
    }

    public List<Scheme> schemes() {
        return list(Scheme.class);
    }

    CheckLimits limits() {
        return context.limits;
    }

    RetiredCodes retired() {
        return context.retired;
    }

    /** The day on which it takes effect, in the zone of its schemes; empty when nobody said. */
    Optional<LocalDate> findFirstDay() {
        return Optional.ofNullable(context.effectiveFrom)
                .map(moment -> LocalDate.ofInstant(moment, Scheme.zoneOf(schemes())));
    }

    /** All of one kind; found once. */
    @SuppressWarnings("unchecked") // a list is kept under its own class
    public <R extends Row> List<R> list(Class<R> type) {
        return (List<R>) lists.computeIfAbsent(type, t -> List.copyOf(collect(level -> level.list(type))));
    }

    public Optional<Row> find(RowKey key) {
        for (RowIndex level : levels) {
            if (level.speaksOf(key)) {
                return Optional.ofNullable(level.find(key));
            }
        }
        return Optional.empty();
    }

    public Optional<Layer> findLayer(String code) {
        return find(RowKey.layer(code)).map(Layer.class::cast);
    }

    public Optional<Grid> findGrid(String layer, String code) {
        return find(RowKey.grid(layer, code)).map(Grid.class::cast);
    }

    /** The grid that holds this one; empty also when its layer or the grid is not there. */
    public Optional<Grid> findParent(Grid grid) {
        String parent = grid.parent();
        return parent == null
                ? Optional.empty()
                : findLayer(grid.layer()).map(Layer::parent).flatMap(layer -> findGrid(layer, parent));
    }

    /** The layer that comes directly below in the same family. */
    public Optional<Layer> findChildLayer(String code) {
        return layers().stream()
                .filter(layer -> code.equals(layer.parent()) && Families.isMember(layer))
                .findFirst();
    }

    /** The grids of a layer, by code. */
    public List<Grid> listGrids(String layer) {
        List<Grid> found = collect(level -> level.gridsOf(layer));
        found.sort(Comparator.comparing(Grid::code));
        return found;
    }

    /** The grids of a layer with that parent, by code; with null those that name none. */
    public List<Grid> listChildren(String layer, @Nullable String parent) {
        GroundGroup group = new GroundGroup(layer, parent);
        List<Grid> found = collect(level -> level.group(group));
        found.sort(Comparator.comparing(Grid::code));
        return found;
    }

    /** The grids of a layer whose boxes meet this one, by code. */
    public List<Grid> listGridsIn(String layer, Box box) {
        List<Grid> found = collect(level -> level.gridsIn(layer, box));
        found.sort(Comparator.comparing(Grid::code));
        return found;
    }

    /** Of a grid, drawn or made of others. */
    public List<Assignment> listAssignments(String layer, String grid) {
        RowKey key = RowKey.grid(layer, grid);
        return collect(level -> level.assignmentsOfGround(key));
    }

    public List<Assignment> listAssignmentsOf(String unit) {
        return collect(level -> level.assignmentsOfUnit(unit));
    }

    /** The unions of that layer of which the grid is a member. */
    public List<UnionGrid> listUnions(String unionLayer, String member) {
        RowKey key = RowKey.grid(unionLayer, member);
        return collect(level -> level.unionsWith(key));
    }

    /** How many rows with ground are as the test says; found once for each name of a test. */
    long count(Object name, Predicate<GroundRow> test) {
        return sum(name, row -> test.test(row) ? BigDecimal.ONE : BigDecimal.ZERO)
                .longValueExact();
    }

    /** What the rows with ground add up to; found once for each name of a value. */
    BigDecimal sum(Object name, Function<GroundRow, BigDecimal> value) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < levels.size(); i++) {
            Proposal below = new Proposal(levels.subList(i + 1, levels.size()), context);
            sum = sum.add(levels.get(i)
                    .sum(name, level -> sumOf(level.rows(), value).subtract(sumOf(listHidden(below, level), value))));
        }
        return sum;
    }

    private static BigDecimal sumOf(Collection<Row> rows, Function<GroundRow, BigDecimal> value) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : rows) {
            sum = row instanceof GroundRow grid ? sum.add(value.apply(grid)) : sum;
        }
        return sum;
    }

    private static List<Row> listHidden(Proposal below, RowIndex level) {
        Set<RowKey> keys = new HashSet<>(level.removed());
        level.rows().forEach(row -> keys.add(row.key()));
        return keys.stream().flatMap(key -> below.find(key).stream()).toList();
    }

    private <R extends Row> List<R> collect(Function<RowIndex, ? extends Collection<R>> question) {
        List<R> found = new ArrayList<>(question.apply(levels.get(0)));
        for (int i = 1; i < levels.size(); i++) {
            for (R row : question.apply(levels.get(i))) {
                if (!isHidden(row.key(), i)) {
                    found.add(row);
                }
            }
        }
        return found;
    }

    private boolean isHidden(RowKey key, int under) {
        for (int i = 0; i < under; i++) {
            if (levels.get(i).speaksOf(key)) {
                return true;
            }
        }
        return false;
    }

    /** The edition on which the proposal lies; empty when it lies on none. */
    Optional<Proposal> findBase() {
        return context.hasBase
                ? Optional.of(new Proposal(levels.subList(levels.size() - 1, levels.size()), context))
                : Optional.empty();
    }

    /** True when there is such a grid, drawn or made of others. */
    public boolean hasGround(String layer, String code) {
        return has(RowKey.grid(layer, code)) || has(RowKey.unionGrid(layer, code));
    }

    /** True when some row has this key. */
    public boolean has(RowKey key) {
        return find(key).isPresent();
    }
}
