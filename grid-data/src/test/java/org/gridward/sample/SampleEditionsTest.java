package org.gridward.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridward.check.Checks;
import org.gridward.check.Proposal;
import org.gridward.model.Finding;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Unit;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every sample promises, whatever city it shows. */
class SampleEditionsTest {
    /** Exclaves are drawn on purpose; that four groups can't hold 17 squads is what the source says (rule H-06). */
    private static final Set<String> WANTED = Set.of("DISCONNECTED", "GROUPS_TOO_SMALL");

    static List<String> names() {
        return Samples.listNames();
    }

    /** What is made of all others is looked at in its first and latest edition every day. */
    private static List<SampleEdition> listLookedAt(SampleCity city) {
        return city.source().equals("sample:all") && Checkout.count(1, 2) == 1
                ? List.of(city.editions().get(0), city.latest())
                : city.editions();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_edition_could_be_published_and_says_that_it_is_invented(String name) {
        SampleCity city = Samples.findSample(name).orElseThrow();
        assertThat(city.source()).isEqualTo("sample:" + name);
        for (SampleEdition edition : listLookedAt(city)) {
            assertThat(edition.note()).contains("虚构", "invented");
            List<Finding> findings = Checks.check(Proposal.of(rows(edition)).takingEffectAt(edition.effectiveFrom()));
            assertThat(findings.stream().filter(f -> !WANTED.contains(f.code())).toList())
                    .as(edition.title())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void editions_follow_each_other_with_another_title_and_few_rows_taken_away(String name) {
        SampleCity city = Samples.findSample(name).orElseThrow();
        Map<SampleEdition, Map<RowKey, Row>> seen = new HashMap<>();
        Set<String> titles = new HashSet<>();
        for (SampleEdition edition : listLookedAt(city)) {
            assertThat(titles.add(edition.title())).isTrue();
            Map<RowKey, Row> now = seen.computeIfAbsent(edition, SampleEditionsTest::byKey);
            int number = city.editions().indexOf(edition);
            Map<RowKey, Row> before = city.findInForce(edition.effectiveFrom(), number)
                    .map(base -> seen.computeIfAbsent(base, SampleEditionsTest::byKey))
                    .orElse(Map.of());
            assertThat(before.isEmpty()).isEqualTo(number == 0);
            assertThat(before.keySet().stream().filter(key -> !now.containsKey(key)))
                    .hasSizeLessThan(50);
            assertThat(now).isNotEqualTo(before);
        }
    }

    private static Map<RowKey, Row> byKey(SampleEdition edition) {
        Map<RowKey, Row> rows = new TreeMap<>();
        edition.rows().forEach(row -> assertThat(rows.put(row.key(), row)).isNull());
        return rows;
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_city_commands_all_units(String name) {
        for (SampleEdition edition : listLookedAt(Samples.findSample(name).orElseThrow())) {
            assertThat(rows(edition))
                    .filteredOn(row -> row instanceof Unit unit && unit.superior() == null)
                    .extracting(row -> ((Unit) row).code())
                    .containsExactly("SH");
        }
    }

    private static List<Row> rows(SampleEdition edition) {
        List<Row> rows = new ArrayList<>();
        edition.rows().forEach(rows::add);
        return rows;
    }
}
