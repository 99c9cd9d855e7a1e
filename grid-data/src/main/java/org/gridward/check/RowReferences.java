package org.gridward.check;

import java.util.stream.Stream;
import org.gridward.model.Agreement;
import org.gridward.model.Assignment;
import org.gridward.model.Border;
import org.gridward.model.BorderRule;
import org.gridward.model.Coverage;
import org.gridward.model.DutyRule;
import org.gridward.model.LegalAuthority;
import org.gridward.model.LinkageGroup;
import org.gridward.model.Matter;
import org.gridward.model.MatterClass;
import org.gridward.model.PlaceException;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;
import org.gridward.model.StaffingRule;
import org.gridward.model.Unit;
import org.gridward.model.Zone;
import org.gridward.model.ZoneStrip;
import org.jspecify.annotations.Nullable;

/**
 * The keys of rows that a row names and needs. A grid may be one that is made of others. Who commands whom, and what a
 * grid, a layer or a scheme's ground names, have rules of their own; the old classes that a class replaces need not be
 * there.
 */
final class RowReferences {
    private RowReferences() {}

    static Stream<RowKey> of(Row row) {
        if (row instanceof Assignment assignment) {
            return Stream.concat(
                    Stream.of(RowKey.unit(assignment.unit()), RowKey.grid(assignment.layer(), assignment.grid())),
                    assignment.matters().stream().map(RowReferences::classOf));
        } else if (row instanceof Unit unit) {
            return Stream.concat(
                    units(unit.lineSuperior()),
                    unit.legalAuthorities().stream()
                            .map(LegalAuthority::matters)
                            .flatMap(matters -> matters.stream().map(RowReferences::classOf)));
        } else if (row instanceof Scheme scheme) {
            return ofScheme(scheme);
        } else if (row instanceof MatterClass one) {
            return Stream.concat(
                    Stream.of(RowKey.catalogue(one.catalogue())),
                    Stream.ofNullable(one.parent()).map(parent -> RowKey.matterClass(one.catalogue(), parent)));
        } else if (row instanceof DutyRule rule) {
            return ofDuty(rule);
        } else if (row instanceof PlaceException exception) {
            return exception.matters().stream().map(RowReferences::classOf);
        }
        return ofNeighbours(row);
    }

    private static Stream<RowKey> ofScheme(Scheme scheme) {
        return Stream.of(
                        Stream.ofNullable(scheme.calendar()).map(RowKey::calendar),
                        scheme.terms().responses().stream()
                                .flatMap(rule -> rule.consulted().stream())
                                .map(RowKey::unit),
                        scheme.terms().requirements().unitCounts().stream().flatMap(count -> units(count.superior())))
                .flatMap(keys -> keys);
    }

    private static Stream<RowKey> ofDuty(DutyRule rule) {
        return Stream.of(
                        Stream.of(classOf(rule.matter())),
                        Stream.ofNullable(rule.scheme()).map(RowKey::scheme),
                        units(rule.host()),
                        rule.support().stream().map(RowKey::unit))
                .flatMap(keys -> keys);
    }

    /** What concerns several units or two sides of a border. */
    private static Stream<RowKey> ofNeighbours(Row row) {
        if (row instanceof Coverage coverage) {
            return units(coverage.unit());
        } else if (row instanceof LinkageGroup group) {
            return group.members().stream().map(RowKey::unit);
        } else if (row instanceof StaffingRule rule) {
            return rule.units().stream().map(RowKey::unit);
        } else if (row instanceof BorderRule rule) {
            return grids(rule.border());
        } else if (row instanceof Zone zone) {
            return Stream.of(
                            zone.members().stream().map(RowKey::unit),
                            units(zone.lead()),
                            zone.strips().stream().map(ZoneStrip::border).flatMap(RowReferences::grids))
                    .flatMap(keys -> keys);
        } else if (row instanceof Agreement agreement) {
            return Stream.of(
                            agreement.actors().stream().map(RowKey::unit),
                            agreement.hosts().stream().map(RowKey::unit),
                            agreement.matters().stream().map(RowReferences::classOf),
                            Stream.ofNullable(agreement.zone()).map(RowKey::zone),
                            Stream.ofNullable(agreement.border()).flatMap(RowReferences::grids))
                    .flatMap(keys -> keys);
        }
        return Stream.empty();
    }

    private static Stream<RowKey> units(@Nullable String code) {
        return Stream.ofNullable(code).map(RowKey::unit);
    }

    private static Stream<RowKey> grids(Border border) {
        return Stream.of(RowKey.grid(border.layer(), border.left()), RowKey.grid(border.layer(), border.right()));
    }

    private static RowKey classOf(Matter matter) {
        return RowKey.matterClass(matter.catalogue(), matter.code());
    }
}
