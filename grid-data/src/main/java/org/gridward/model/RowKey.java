package org.gridward.model;

import java.util.Comparator;
import java.util.List;

/**
 * Names a row in an edition or draft.
 *
 * @param key the parts of the row's own key joined by U+001F, which no code may contain
 */
public record RowKey(Kind kind, String key) implements Comparable<RowKey> {
    /** The kinds of row, in the order in which they refer to each other. */
    public enum Kind {
        LAYER(Layer.class, "code"),
        GRID(Grid.class, "layer", "code"),
        UNION_GRID(UnionGrid.class, "layer", "code"),
        CATALOGUE(Catalogue.class, "code"),
        MATTER_CLASS(MatterClass.class, "catalogue", "code"),
        CALENDAR(Calendar.class, "code"),
        UNIT(Unit.class, "code"),
        ASSIGNMENT(Assignment.class, "layer", "grid", "role", "unit"),
        COVERAGE(Coverage.class, "unit"),
        SCHEME(Scheme.class, "code"),
        DUTY_RULE(DutyRule.class, "code"),
        STAFFING_RULE(StaffingRule.class, "code"),
        LINKAGE_GROUP(LinkageGroup.class, "code"),
        ZONE(Zone.class, "code"),
        BORDER_RULE(BorderRule.class, "code"),
        BARRIER(Barrier.class, "code"),
        AGREEMENT(Agreement.class, "code"),
        EXCEPTION(PlaceException.class, "code");

        private final Class<? extends Row> type;
        private final List<String> parts;

        Kind(Class<? extends Row> type, String... parts) {
            this.type = type;
            this.parts = List.of(parts);
        }

        /** The record of its rows. */
        public Class<? extends Row> type() {
            return type;
        }

        /** The members of a row that make its key, in the order of {@link RowKey#listParts}. */
        public List<String> parts() {
            return parts;
        }
    }

    private static final char SEPARATOR = '\u001f';
    private static final Comparator<RowKey> ORDER =
            Comparator.comparing(RowKey::kind).thenComparing(RowKey::key);

    /** The key whose parts stand in the order of the factories' joined keys; for readers of stored keys. */
    public static RowKey of(Kind kind, List<String> parts) {
        return new RowKey(kind, String.join(String.valueOf(SEPARATOR), parts));
    }

    public static RowKey layer(String code) {
        return new RowKey(Kind.LAYER, code);
    }

    public static RowKey grid(String layer, String code) {
        return new RowKey(Kind.GRID, layer + SEPARATOR + code);
    }

    public static RowKey unionGrid(String layer, String code) {
        return new RowKey(Kind.UNION_GRID, layer + SEPARATOR + code);
    }

    public static RowKey unit(String code) {
        return new RowKey(Kind.UNIT, code);
    }

    public static RowKey assignment(String unit, String layer, String grid, Role role) {
        return new RowKey(Kind.ASSIGNMENT, layer + SEPARATOR + grid + SEPARATOR + role + SEPARATOR + unit);
    }

    public static RowKey scheme(String code) {
        return new RowKey(Kind.SCHEME, code);
    }

    public static RowKey catalogue(String code) {
        return new RowKey(Kind.CATALOGUE, code);
    }

    public static RowKey calendar(String code) {
        return new RowKey(Kind.CALENDAR, code);
    }

    public static RowKey dutyRule(String code) {
        return new RowKey(Kind.DUTY_RULE, code);
    }

    public static RowKey staffingRule(String code) {
        return new RowKey(Kind.STAFFING_RULE, code);
    }

    public static RowKey linkageGroup(String code) {
        return new RowKey(Kind.LINKAGE_GROUP, code);
    }

    public static RowKey zone(String code) {
        return new RowKey(Kind.ZONE, code);
    }

    public static RowKey borderRule(String code) {
        return new RowKey(Kind.BORDER_RULE, code);
    }

    public static RowKey barrier(String code) {
        return new RowKey(Kind.BARRIER, code);
    }

    public static RowKey agreement(String code) {
        return new RowKey(Kind.AGREEMENT, code);
    }

    public static RowKey exception(String code) {
        return new RowKey(Kind.EXCEPTION, code);
    }

    public static RowKey matterClass(String catalogue, String code) {
        return new RowKey(Kind.MATTER_CLASS, catalogue + SEPARATOR + code);
    }

    public static RowKey coverage(String unit) {
        return new RowKey(Kind.COVERAGE, unit);
    }

    /** The parts that {@link #of} joins. */
    public List<String> listParts() {
        return List.of(key.split(String.valueOf(SEPARATOR), -1));
    }

    @Override
    public int compareTo(RowKey other) {
        return ORDER.compare(this, other);
    }

    /** For people: the parts joined by a colon. */
    @Override
    public String toString() {
        return kind + " " + key.replace(SEPARATOR, ':');
    }
}
