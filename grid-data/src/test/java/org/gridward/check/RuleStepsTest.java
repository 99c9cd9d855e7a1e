package org.gridward.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridward.store.SampleRows.square;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridward.model.Assignment;
import org.gridward.model.AttributeValue;
import org.gridward.model.Catalogue;
import org.gridward.model.Grid;
import org.gridward.model.LinkageGroup;
import org.gridward.model.MatterClass;
import org.gridward.model.Post;
import org.gridward.model.PostRange;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;
import org.gridward.model.SchemeTerms;
import org.gridward.model.StaffingRule;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.store.RuleRows;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.Test;

/** The rules over what units do, kept up to date step by step while rows of every kind come, go and change. */
class RuleStepsTest {
    private static final Instant MOMENT = Instant.parse("2026-08-01T00:00:00+08:00");

    @Test
    void afterEachStepTheFindingsAreThoseOfTheWholeCheck() {
        Set<String> codes = new HashSet<>();
        for (long seed = 0; seed < Checkout.count(6, 500); seed++) {
            World world = new World(seed);
            DraftCheck check =
                    DraftCheck.of(Proposal.ofEdition(world.rows.values()).takingEffectAt(MOMENT));
            for (int i = 0; i < 60; i++) {
                Row row = world.pick();
                Optional<Row> next = world.change(row);
                check = check.after(next.stream().toList(), next.isPresent() ? List.of() : List.of(row.key()));
                assertThat(check.listFindings())
                        .as("seed %d, step %d: %s", seed, i, row.key())
                        .isEqualTo(Checks.check(check.proposal()));
                check.listFindings().forEach(finding -> codes.add(finding.code()));
            }
        }
        assertThat(codes)
                .contains(
                        "UNKNOWN_UNIT",
                        "UNKNOWN_GRID",
                        "UNKNOWN_CLASS",
                        "UNKNOWN_CATALOGUE",
                        "UNKNOWN_DOMAIN",
                        "UNKNOWN_CALENDAR",
                        "UNKNOWN_SCHEME",
                        "UNKNOWN_ZONE",
                        "NO_CALENDAR",
                        "NO_LEAD",
                        "MOBILE_OWNER",
                        "GROUP_NOT_ADJACENT",
                        "GROUP_NUMBER",
                        "NO_COMMON_BORDER",
                        "STRETCH_OFF_BORDER",
                        "CLASS_CYCLE",
                        "CLASS_WITHOUT_DOMAIN",
                        "DUTY_HOLE",
                        "STAFFING",
                        "UNKNOWN_SHIFT",
                        "UNIT_COUNT",
                        "SUM_DIFFERS",
                        "GROUPS_TOO_SMALL",
                        "ROLE_NUMBER",
                        "NO_UNION");
    }

    private static final class World {
        private final Random random;
        private final SortedMap<RowKey, Row> rows = new TreeMap<>();
        private final List<Row> known = RuleRows.city();

        World(long seed) {
            random = new Random(seed);
            known.forEach(row -> rows.put(row.key(), row));
        }

        Row pick() {
            return known.get(random.nextInt(known.size()));
        }

        /** A row that is gone comes back; one that is there goes, or says something else. */
        Optional<Row> change(Row row) {
            boolean isThere = rows.containsKey(row.key());
            Optional<Row> next = isThere && random.nextBoolean() ? Optional.empty() : Optional.of(other(row));
            next.ifPresentOrElse(now -> rows.put(row.key(), now), () -> rows.remove(row.key()));
            return next;
        }

        private Row other(Row row) {
            if (random.nextBoolean()) {
                return row;
            } else if (row instanceof Grid grid) {
                return random.nextBoolean()
                        ? grid.withAttributes(Map.of("people", AttributeValue.of(random.nextInt(9))))
                        : grid.withShape(square(random.nextInt(3) * 300, 0, 100));
            } else if (row instanceof Unit unit) {
                return random.nextBoolean()
                        ? new Unit(unit.code(), "", UnitKind.MOBILE_SQUAD, unit.superior(), null)
                        : withPosts(unit);
            } else if (row instanceof MatterClass one) {
                String parent = one.parent() == null || random.nextBoolean() ? "09001" : null;
                return new MatterClass(
                        one.catalogue(), one.code(), "", parent, null, true, null, List.of(), null, null);
            } else if (row instanceof Catalogue catalogue) {
                return new Catalogue(catalogue.code(), "", true, List.of(), null, null);
            } else if (row instanceof LinkageGroup group) {
                return new LinkageGroup(
                        group.code(), "", List.of("HP-XDM", "HP-MARKET", "HP"), null, null, 4, random.nextInt(5));
            }
            if (row instanceof StaffingRule rule) {
                PostRange many = new PostRange(List.of(), random.nextInt(40), null);
                return new StaffingRule(rule.code(), "", rule.units(), List.of(many), null, null);
            } else if (row instanceof Scheme scheme && !scheme.terms().shifts().isEmpty()) {
                return withFirstShift(scheme);
            }
            return row instanceof Assignment assignment && assignment.role() == Role.LEADS ? shorter(assignment) : row;
        }

        private static Scheme withFirstShift(Scheme scheme) {
            SchemeTerms terms = scheme.terms();
            return new Scheme(
                    scheme.code(),
                    "",
                    scheme.groundLayer(),
                    scheme.groundGrids(),
                    scheme.activeFrom(),
                    null,
                    scheme.timeZone(),
                    scheme.calendar(),
                    scheme.ownerOrder(),
                    scheme.lastResortLayer(),
                    new SchemeTerms(
                            terms.overlays(),
                            terms.shifts().subList(0, 1),
                            terms.responses(),
                            terms.confirmShare(),
                            terms.nearBorderMeters(),
                            terms.requirements()));
        }

        private Unit withPosts(Unit unit) {
            return new Unit(
                    unit.code(),
                    unit.name(),
                    unit.kind(),
                    unit.superior(),
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(new Post("城管", random.nextBoolean() ? "EARLY" : "NOON", random.nextInt(9))));
        }

        private Assignment shorter(Assignment leads) {
            return new Assignment(
                    leads.unit(),
                    leads.layer(),
                    leads.grid(),
                    leads.role(),
                    leads.matters(),
                    new ArrayList<>(leads.windows()).subList(0, random.nextInt(3)),
                    null,
                    random.nextBoolean() ? LocalDate.of(2026, 8, 1) : null);
        }
    }
}
