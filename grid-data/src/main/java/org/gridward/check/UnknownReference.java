package org.gridward.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridward.model.Agreement;
import org.gridward.model.Assignment;
import org.gridward.model.BorderRule;
import org.gridward.model.Coverage;
import org.gridward.model.DutyRule;
import org.gridward.model.Finding;
import org.gridward.model.GroundRow;
import org.gridward.model.LinkageGroup;
import org.gridward.model.MatterClass;
import org.gridward.model.PlaceException;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.RowKey.Kind;
import org.gridward.model.Scheme;
import org.gridward.model.StaffingRule;
import org.gridward.model.Text;
import org.gridward.model.Unit;
import org.gridward.model.Zone;

/**
 * UNKNOWN_UNIT, UNKNOWN_GRID, UNKNOWN_CLASS, UNKNOWN_CATALOGUE, UNKNOWN_CALENDAR, UNKNOWN_SCHEME, UNKNOWN_ZONE: a row
 * names another that is not there.
 */
final class UnknownReference implements RowRule {
    private static final Map<Kind, Text> NAMES = Map.of(
            Kind.UNIT, new Text("单位", "unit"),
            Kind.CATALOGUE, new Text("事项目录", "catalogue"),
            Kind.CALENDAR, new Text("日历", "calendar"),
            Kind.SCHEME, new Text("方案", "scheme"),
            Kind.ZONE, new Text("结合部", "zone"));

    /** The few kinds of row that may name one of a kind; assignments are found from the other end. */
    private static final Map<Kind, List<Class<? extends Row>>> NAMING = Map.of(
            Kind.UNIT,
            List.of(
                    Unit.class,
                    Coverage.class,
                    Scheme.class,
                    DutyRule.class,
                    StaffingRule.class,
                    LinkageGroup.class,
                    Zone.class,
                    Agreement.class),
            Kind.GRID,
            List.of(Zone.class, BorderRule.class, Agreement.class),
            Kind.UNION_GRID,
            List.of(Zone.class, BorderRule.class, Agreement.class),
            Kind.MATTER_CLASS,
            List.of(
                    Assignment.class,
                    Unit.class,
                    MatterClass.class,
                    DutyRule.class,
                    Agreement.class,
                    PlaceException.class),
            Kind.CATALOGUE,
            List.of(MatterClass.class),
            Kind.CALENDAR,
            List.of(Scheme.class),
            Kind.ZONE,
            List.of(Agreement.class));

    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        RowReferences.of(row)
                .distinct()
                .filter(key -> !isThere(key, proposal))
                .map(key -> missing(row, key))
                .forEach(findings);
    }

    private static boolean isThere(RowKey key, Proposal proposal) {
        return key.kind() == Kind.GRID
                ? proposal.hasGround(key.listParts().get(0), key.listParts().get(1))
                : proposal.has(key);
    }

    private static Finding missing(Row row, RowKey key) {
        List<String> parts = key.listParts();
        String code = parts.get(parts.size() - 1);
        if (key.kind() == Kind.GRID) {
            return Rule.error(
                    "UNKNOWN_GRID",
                    row.key(),
                    "图层 " + parts.get(0) + " 中没有网格 " + code,
                    "There is no grid " + code + " in layer " + parts.get(0));
        }
        if (key.kind() == Kind.MATTER_CLASS) {
            return Rule.error(
                    "UNKNOWN_CLASS",
                    row.key(),
                    "事项目录 " + parts.get(0) + " 中没有类别 " + code,
                    "There is no class " + code + " in catalogue " + parts.get(0));
        }
        Text name = NAMES.getOrDefault(key.kind(), new Text("", ""));
        return Rule.error(
                "UNKNOWN_" + key.kind(),
                row.key(),
                name.zh() + " " + code + " 不存在",
                "There is no " + name.en() + " " + code);
    }

    @Override
    public Stream<RowKey> listTouched(Change change) {
        Set<RowKey> coming = change.comings(Row.class)
                .map(row -> row instanceof GroundRow grid ? RowKey.grid(grid.layer(), grid.code()) : row.key())
                .collect(Collectors.toSet());
        Stream<RowKey> naming = change.comings(Row.class)
                .map(row -> row.key().kind())
                .distinct()
                .flatMap(kind -> NAMING.getOrDefault(kind, List.of()).stream())
                .distinct()
                .flatMap(type -> change.after().list(type).stream())
                .filter(row -> RowReferences.of(row).anyMatch(coming::contains))
                .map(Row::key);
        return Stream.of(change.keys().stream(), naming, listAssignments(change))
                .flatMap(keys -> keys);
    }

    /** Those that name a unit or a grid that came or went. */
    private static Stream<RowKey> listAssignments(Change change) {
        Stream<Assignment> ofUnits =
                change.comings(Unit.class).flatMap(unit -> change.after().listAssignmentsOf(unit.code()).stream());
        Stream<Assignment> ofGrids = change.comings(GroundRow.class)
                .flatMap(grid -> change.after().listAssignments(grid.layer(), grid.code()).stream());
        return Stream.concat(ofUnits, ofGrids).map(Assignment::key);
    }
}
