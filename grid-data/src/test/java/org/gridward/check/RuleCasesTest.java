package org.gridward.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridward.model.Finding;
import org.gridward.model.GroundRow;
import org.gridward.model.Row;
import org.gridward.testbed.Checkout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each file of {@code cases/rules} holds cases of one rule; {@link RowText} says how a row is written. After
 * {@code retired} stands a grid that a former edition had.
 */
class RuleCasesTest {
    private static final Path CASES = Checkout.root().resolve("grid-data/src/test/resources/cases/rules");

    @TestFactory
    Stream<DynamicContainer> theFindingsAreExactlyThoseOfTheCase() throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(CASES)) {
            files = list.sorted().toList();
        }
        return files.stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getFileName().toString(),
                        readCases(file).map(c -> DynamicTest.dynamicTest(c.get(0), () -> check(c)))));
    }

    private static Stream<List<String>> readCases(Path file) {
        List<List<String>> cases = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("# ")) {
                    cases.add(new ArrayList<>(List.of(line.substring(2))));
                } else if (!line.isBlank()) {
                    cases.get(cases.size() - 1).add(line);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return cases.stream();
    }

    private static void check(List<String> lines) {
        RowText rows = new RowText();
        RowText retired = new RowText();
        List<String> expected = new ArrayList<>();
        @Nullable Instant moment = null;
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("ERROR ") || line.startsWith("WARNING ")) {
                expected.add(line.strip());
            } else if (line.startsWith("effective ")) {
                moment = Instant.parse(line.substring("effective ".length()).strip());
            } else if (line.startsWith("retired ")) {
                retired.read(line.substring("retired ".length()));
            } else {
                rows.read(line);
            }
        }
        Proposal proposal = Proposal.of(rows.list())
                .within(CheckLimits.NONE)
                .knowing((layer, code) -> findGrid(retired.list(), layer, code));
        List<Finding> findings = Checks.check(moment == null ? proposal : proposal.takingEffectAt(moment));
        if (moment != null) {
            assertThat(DraftCheck.of(proposal).takingEffectAt(moment).listFindings())
                    .isEqualTo(findings);
        }
        assertThat(findings.stream().map(RuleCasesTest::describe).toList())
                .as(findings.toString())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message().zh()).containsPattern("\\p{IsHan}");
            assertThat(finding.message().en()).isNotBlank();
        });
    }

    private static Optional<GroundRow> findGrid(List<Row> rows, String layer, String code) {
        return rows.stream()
                .filter(row -> row instanceof GroundRow grid
                        && grid.layer().equals(layer)
                        && grid.code().equals(code))
                .map(GroundRow.class::cast)
                .findFirst();
    }

    private static String describe(Finding finding) {
        return finding.severity() + " " + finding.code() + (finding.row() == null ? "" : " " + finding.row());
    }
}
