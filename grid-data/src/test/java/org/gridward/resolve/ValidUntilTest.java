package org.gridward.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridward.geo.Shape;
import org.gridward.index.GridIndex;
import org.gridward.model.Assignment;
import org.gridward.model.Catalogue;
import org.gridward.model.EditionContent;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Ledger;
import org.gridward.model.Matter;
import org.gridward.model.MatterClass;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.Severity;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.model.UnitTree;
import org.junit.jupiter.api.Test;

/** Two streets; the eastern owner's assignment ends with 2019, the national catalogue of 2010 with 2018. */
class ValidUntilTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant ASKED = Instant.parse("2015-06-01T04:00:00Z");
    private static final int X = 1_214_700_000;
    private static final int Y = 312_000_000;

    private final Resolver resolver = resolver();

    private static Resolver resolver() {
        LocalDate expiry = LocalDate.of(2020, 1, 1);
        List<Row> rows = List.of(
                new Layer("street", "街道", null, LayerPolicy.DISJOINT, List.of()),
                grid("W", X - 10_000, X),
                grid("E", X, X + 10_000),
                new Unit("SQ-W", "SQ-W", UnitKind.SQUAD, null, null),
                new Unit("SQ-E", "SQ-E", UnitKind.SQUAD, null, null),
                new Assignment("SQ-W", "street", "W", Role.OWNER),
                new Assignment("SQ-E", "street", "E", Role.OWNER, List.of(), List.of(), null, expiry),
                catalogue("N-2010", LocalDate.of(2010, 1, 1), LocalDate.of(2019, 1, 1)),
                catalogue("N-2019", LocalDate.of(2019, 1, 1), null),
                new MatterClass("N-2010", "01", "01", null, null, false, null, List.of(), null, null),
                TestEdition.schemeOfStreets(ZONE));
        EditionContent content = TestEdition.of(rows);
        return new Resolver(content, new GridIndex(content.layers(), content.grids()), new UnitTree(content.units()));
    }

    private static Catalogue catalogue(String code, LocalDate from, LocalDate to) {
        return new Catalogue(code, code, true, List.of(), from, to);
    }

    private static Grid grid(String code, int west, int east) {
        int[] ring = {west, Y - 10_000, east, Y - 10_000, east, Y + 10_000, west, Y + 10_000};
        return new Grid(1, "street", code, null, code, null, Shape.of(new int[][][] {{ring}}));
    }

    private Optional<Instant> validUntil(int x, Matter matter, boolean inNationalCatalogue, Set<Part> parts) {
        Question question =
                new Question(x, Y, ASKED, matter, inNationalCatalogue, null, Severity.ORDINARY, null, null, parts);
        return resolver.resolve(question, Ledger.EMPTY)
                .findParticulars()
                .orElseThrow()
                .findValidUntil();
    }

    private static Instant startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZONE).toInstant();
    }

    @Test
    void an_answer_that_names_the_border_ends_when_the_owner_beyond_it_changes() {
        assertThat(validUntil(X - 500, null, false, EnumSet.of(Part.BORDER))).contains(startOf(2020));
        assertThat(validUntil(X - 500, null, false, EnumSet.of(Part.OWNER))).isEmpty();
    }

    @Test
    void a_class_of_the_catalogue_of_the_day_is_another_when_the_catalogue_changes() {
        Matter matter = new Matter("N-2010", "01");
        assertThat(validUntil(X - 500, matter, true, EnumSet.of(Part.OWNER))).contains(startOf(2019));
        assertThat(validUntil(X - 500, matter, false, EnumSet.of(Part.OWNER))).isEmpty();
    }

    @Test
    void the_explanation_alone_changes_no_end() {
        assertThat(validUntil(X + 500, null, false, EnumSet.of(Part.OWNER, Part.EXPLANATION)))
                .isEqualTo(validUntil(X + 500, null, false, EnumSet.of(Part.OWNER)))
                .contains(startOf(2020));
    }
}
