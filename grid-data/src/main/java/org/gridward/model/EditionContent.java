package org.gridward.model;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything one edition says, each list sorted by key. */
public record EditionContent(
        Edition edition,
        List<Layer> layers,
        List<Grid> grids,
        List<UnionGrid> unionGrids,
        List<Unit> units,
        List<Assignment> assignments,
        List<Scheme> schemes) {
    public EditionContent {
        layers = List.copyOf(layers);
        grids = List.copyOf(grids);
        unionGrids = List.copyOf(unionGrids);
        units = List.copyOf(units);
        assignments = List.copyOf(assignments);
        schemes = List.copyOf(schemes);
    }

    /** @param rows in any order, each key once */
    public static EditionContent of(Edition edition, Collection<? extends Row> rows) {
        List<Row> sorted = rows.stream()
                .sorted(Comparator.comparing(Row::key))
                .map(Row.class::cast)
                .toList();
        return new EditionContent(
                edition,
                pick(sorted, Layer.class),
                pick(sorted, Grid.class),
                pick(sorted, UnionGrid.class),
                pick(sorted, Unit.class),
                pick(sorted, Assignment.class),
                pick(sorted, Scheme.class));
    }

    private static <R extends Row> List<R> pick(List<Row> rows, Class<R> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * The same with other rows on top; those that stay are the same objects.
     *
     * @param edition what it is then the content of
     * @param images the row that is under a key from now on, or none
     */
    public EditionContent overlaid(Edition edition, Map<RowKey, Optional<Row>> images) {
        Map<RowKey, Row> rows = new TreeMap<>();
        listRows().forEach(row -> rows.put(row.key(), row));
        images.forEach((key, image) -> image.ifPresentOrElse(row -> rows.put(key, row), () -> rows.remove(key)));
        return of(edition, rows.values());
    }

    /** All of them, sorted by key. */
    public List<Row> listRows() {
        return Stream.<List<? extends Row>>of(layers, grids, unionGrids, units, assignments, schemes)
                .<Row>flatMap(List::stream)
                .toList();
    }

    /** The zone in which a date alone is read: that of the first scheme, else Shanghai's. */
    public ZoneId zone() {
        return schemes.isEmpty() ? ZoneId.of("Asia/Shanghai") : schemes.get(0).timeZone();
    }
}
