package org.gridward.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gridward.check.RowText;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each file of {@code cases/duty} is named after the rules it shows. A case has rows, as {@link RowText} reads them, and
 * questions with their answers: {@code ? question -> answer}, as {@link DutyQuestion} reads them. A case without a scheme
 * is asked in Shanghai.
 */
class DutyCasesTest {
    private static final Path CASES = Checkout.root().resolve("grid-data/src/test/resources/cases/duty");

    @TestFactory
    Stream<DynamicContainer> theAnswersAreThoseOfTheCase() throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(CASES)) {
            files = list.sorted().toList();
        }
        List<DynamicContainer> containers = new ArrayList<>();
        for (Path file : files) {
            containers.add(DynamicContainer.dynamicContainer(
                    file.getFileName().toString(),
                    readCases(file).stream().map(c -> DynamicTest.dynamicTest(c.get(0), () -> check(c)))));
        }
        return containers.stream();
    }

    private static List<List<String>> readCases(Path file) throws IOException {
        List<List<String>> cases = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# ")) {
                cases.add(new ArrayList<>(List.of(line.substring(2))));
            } else if (!line.isBlank()) {
                cases.get(cases.size() - 1).add(line);
            }
        }
        return cases;
    }

    private static void check(List<String> lines) {
        RowText rows = new RowText();
        List<String> questions = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("? ")) {
                questions.add(line.substring(2));
            } else {
                rows.read(line);
            }
        }
        rows.read("scheme zzz");
        DutyWorld world = new DutyWorld(rows.list());
        assertThat(questions).isNotEmpty();
        List<String> answered = questions.stream()
                .map(question -> question.split(" -> ")[0])
                .map(question -> question + " -> " + new DutyQuestion(question, world).answer())
                .toList();
        assertThat(answered).containsExactlyElementsOf(questions);
    }
}
