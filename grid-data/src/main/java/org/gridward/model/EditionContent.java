package org.gridward.model;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything one edition says, each list sorted by key. Immutable. */
public final class EditionContent {
    private final Edition edition;
    private final RowLists rows;

    private EditionContent(Edition edition, RowLists rows) {
        this.edition = edition;
        this.rows = rows;
    }

    /** @param rows in any order, each key once */
    public static EditionContent of(Edition edition, Collection<? extends Row> rows) {
        return new EditionContent(
                edition,
                new RowLists(
                        rows.stream().sorted(Comparator.comparing(Row::key)).toList()));
    }

    /**
     * The same with other rows on top; those that stay are the same objects.
     *
     * @param edition what it is then the content of
     * @param images the row that is under a key from now on, or none
     */
    public EditionContent overlaid(Edition edition, Map<RowKey, Optional<Row>> images) {
        List<Row> before = listRows();
        List<Row> merged = new ArrayList<>(before.size() + images.size());
        int from = 0;
        for (Map.Entry<RowKey, Optional<Row>> image : new TreeMap<>(images).entrySet()) {
            int found = placeOf(image.getKey());
            int place = found < 0 ? -found - 1 : found;
            merged.addAll(before.subList(from, place));
            image.getValue().ifPresent(merged::add);
            from = found < 0 ? place : place + 1;
        }
        merged.addAll(before.subList(from, before.size()));
        return new EditionContent(edition, new RowLists(merged));
    }

    public Optional<Row> findRow(RowKey key) {
        int found = placeOf(key);
        return found < 0 ? Optional.empty() : Optional.of(listRows().get(found));
    }

    /** As a binary search tells it. */
    private int placeOf(RowKey key) {
        List<Row> all = listRows();
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = all.get(middle).key().compareTo(key);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -low - 1;
    }

    public Edition edition() {
        return edition;
    }

    /** All of them, sorted by key. */
    public List<Row> listRows() {
        return rows.all();
    }

    public <R extends Row> List<R> list(Class<R> type) {
        return rows.list(type);
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

    /** The zone in which a date alone is read: that of the first scheme, else Shanghai's. */
    public ZoneId zone() {
        return Scheme.zoneOf(schemes());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EditionContent that
                && edition.equals(that.edition)
                && listRows().equals(that.listRows());
    }

    @Override
    public int hashCode() {
        return 31 * edition.hashCode() + listRows().hashCode();
    }
}
