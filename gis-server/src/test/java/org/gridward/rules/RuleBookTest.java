package org.gridward.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code RULES.md} and the files that it is made of. {@code -Dgridward.write-rules=true} writes it anew. */
class RuleBookTest {
    private static final Set<String> PLACES =
            Set.of("cases", "drafts", "incidents", "disputes", "impact", "data", "none");

    private static RuleBook book;

    @BeforeAll
    static void read() throws IOException {
        Path folder = Checkout.root().resolve("gis-server/src/test/resources/cases/rules");
        book = new RuleBook(Files.readAllLines(folder.resolve("rules.tsv")), RuleCasesContract.listCases());
    }

    @Test
    void each_rule_of_the_five_systems_is_told_once() {
        assertThat(book.listTold()).hasSize(132).isEqualTo(RuleBook.listIds());
        assertThat(book.rules().values()).allSatisfy(rule -> {
            assertThat(rule.english()).isNotBlank();
            assertThat(rule.chinese()).isNotBlank();
            assertThat(rule.place()).isNotBlank();
            assertThat(PLACES).contains(rule.served());
        });
    }

    @Test
    void cases_name_known_rules_only() {
        assertThat(RuleBook.listIds()).containsAll(book.listNamedByCases());
    }

    @Test
    void rules_that_must_be_shown_have_cases() {
        Set<String> without = new TreeSet<>(RuleBook.listShown());
        without.removeAll(book.listNamedByCases());
        assertThat(without).as("rules without a case").isEmpty();
    }

    @Test
    void the_page_says_what_the_files_say() throws IOException {
        Path page = Checkout.root().resolve("RULES.md");
        String text = book.text();
        if (Boolean.getBoolean("gridward.write-rules")) {
            Files.writeString(page, text);
        }
        String found = Files.exists(page) ? Files.readString(page) : "";
        if (!found.equals(text)) {
            Path right = Checkout.root().resolve("gis-server/target/RULES.md");
            Files.createDirectories(right.getParent());
            Files.writeString(right, text);
            assertThat(found)
                    .as("RULES.md is out of date; the right text is in %s", right)
                    .isEqualTo(text);
        }
    }
}
