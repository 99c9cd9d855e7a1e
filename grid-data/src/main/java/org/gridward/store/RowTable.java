package org.gridward.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridward.model.Agreement;
import org.gridward.model.Assignment;
import org.gridward.model.Barrier;
import org.gridward.model.BorderRule;
import org.gridward.model.Calendar;
import org.gridward.model.Catalogue;
import org.gridward.model.Coverage;
import org.gridward.model.DutyRule;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LinkageGroup;
import org.gridward.model.MatterClass;
import org.gridward.model.PlaceException;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;
import org.gridward.model.StaffingRule;
import org.gridward.model.UnionGrid;
import org.gridward.model.Unit;
import org.gridward.model.Zone;

/** The tables of rows, one per kind, in the order of {@link RowKey.Kind}. */
enum RowTable {
    LAYER(LayerRow.class, Layer.class, LayerRow::of),
    GRID(GridRow.class, Grid.class, GridRow::of),
    UNION_GRID(UnionGridRow.class, UnionGrid.class, UnionGridRow::of),
    CATALOGUE(CatalogueRow.class, Catalogue.class, CatalogueRow::of),
    MATTER_CLASS(MatterClassRow.class, MatterClass.class, MatterClassRow::of),
    CALENDAR(CalendarRow.class, Calendar.class, CalendarRow::of),
    UNIT(UnitRow.class, Unit.class, UnitRow::of),
    ASSIGNMENT(AssignmentRow.class, Assignment.class, AssignmentRow::of),
    COVERAGE(CoverageRow.class, Coverage.class, CoverageRow::of),
    SCHEME(SchemeRow.class, Scheme.class, SchemeRow::of),
    DUTY_RULE(DutyRuleRow.class, DutyRule.class, DutyRuleRow::of),
    STAFFING_RULE(StaffingRuleRow.class, StaffingRule.class, StaffingRuleRow::of),
    LINKAGE_GROUP(LinkageGroupRow.class, LinkageGroup.class, LinkageGroupRow::of),
    ZONE(ZoneRow.class, Zone.class, ZoneRow::of),
    BORDER_RULE(BorderRuleRow.class, BorderRule.class, BorderRuleRow::of),
    BARRIER(BarrierRow.class, Barrier.class, BarrierRow::of),
    AGREEMENT(AgreementRow.class, Agreement.class, AgreementRow::of),
    EXCEPTION(ExceptionRow.class, PlaceException.class, ExceptionRow::of);

    private final Class<? extends StoredRow> entity;
    private final String table;
    private final List<String> keyColumns;
    private final Function<Row, StoredRow> storing;

    <R extends Row> RowTable(Class<? extends StoredRow> entity, Class<R> type, Function<R, StoredRow> storing) {
        this.entity = entity;
        this.table = name().toLowerCase(Locale.ROOT) + "_row";
        this.keyColumns = RowKey.Kind.valueOf(name()).parts();
        this.storing = row -> storing.apply(type.cast(row));
    }

    static RowTable of(RowKey.Kind kind) {
        return valueOf(kind.name());
    }

    Class<? extends StoredRow> entity() {
        return entity;
    }

    String table() {
        return table;
    }

    /** For a select list or a group by. */
    String keyColumns() {
        return String.join(", ", keyColumns);
    }

    /** A condition in HQL and SQL on a row of that key, with the parameters of {@link #keyParameters}. */
    String hasKey() {
        return keyColumns.stream().map(column -> column + " = :" + column).collect(Collectors.joining(" and "));
    }

    Map<String, Object> keyParameters(RowKey key) {
        List<String> parts = key.listParts();
        if (parts.size() != keyColumns.size()) {
            throw new IllegalArgumentException(key + " has not the parts " + keyColumns);
        }
        Map<String, Object> parameters = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            parameters.put(keyColumns.get(i), parts.get(i));
        }
        return parameters;
    }

    /** SQL that is true when two rows of this table, by their aliases, have one key. */
    String sameKey(String a, String b) {
        return keyColumns.stream()
                .map(column -> a + "." + column + " = " + b + "." + column)
                .collect(Collectors.joining(" and "));
    }

    /** The key made of the values of {@link #keyColumns}, which come first. */
    RowKey key(Object[] values) {
        return RowKey.of(
                RowKey.Kind.valueOf(name()),
                Arrays.stream(values, 0, keyColumns.size())
                        .map(Object::toString)
                        .toList());
    }

    StoredRow store(Row row) {
        return storing.apply(row);
    }
}
