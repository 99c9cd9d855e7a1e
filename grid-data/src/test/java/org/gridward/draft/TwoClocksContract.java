package org.gridward.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The table of the two clocks: every file of {@code cases/two-clocks} on every database. Moments are days of January
 * 2026. A line is an act, with its refusal after {@code !}, or a question:
 *
 * <pre>
 * 2 publish 10 carry: a=1 -b        on day 2 a draft from day 10 is made and published
 * 2 draft x 10: a=1                 it is made only
 * 3 publish x ! moved 2             it is published, or is not
 * 4 cancel 2
 * ? 10 @ 3: 2 a=1                   in force on day 10 as known on day 3: edition 2, and what it says
 * </pre>
 */
abstract class TwoClocksContract {
    private static final Path CASES = Checkout.root().resolve("grid-data/src/test/resources/cases/two-clocks");

    private static final Pattern PUBLISH = Pattern.compile("(\\S+) publish (\\S+)( carry)?:([^!]*)(!.*)?");
    private static final Pattern DRAFT = Pattern.compile("(\\S+) draft (\\S+) (\\S+):(.*)");
    private static final Pattern PUBLISH_DRAFT = Pattern.compile("(\\S+) publish (\\S+)( carry)?\\s*(!.*)?");
    private static final Pattern CANCEL = Pattern.compile("(\\S+) cancel (\\d+)\\s*(!.*)?");
    private static final Pattern QUESTION = Pattern.compile("\\? (\\S+) @ (\\S+):(.*)");

    private ClockBench bench;

    abstract DatabaseSettings newDatabase();

    @BeforeEach
    void open() {
        bench = new ClockBench(Database.open(newDatabase()));
    }

    @AfterEach
    void close() {
        bench.database.close();
    }

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            List<Path> sorted = files.sorted().toList();
            assertThat(sorted).hasSizeGreaterThanOrEqualTo(30);
            return sorted.stream()
                    .map(file -> dynamicTest(file.getFileName().toString(), file.toUri(), () -> run(file)));
        }
    }

    private void run(Path file) throws IOException, SQLException {
        bench.clear();
        int questions = 0;
        for (String line : Files.readAllLines(file)) {
            questions += line.startsWith("?") ? 1 : 0;
            if (!line.isBlank() && !line.startsWith("#")) {
                run(line.strip());
            }
        }
        assertThat(questions).as("questions").isPositive();
    }

    private void run(String line) {
        Matcher m;
        if ((m = QUESTION.matcher(line)).matches()) {
            assertThat(bench.ask(day(m, 1), day(m, 2)))
                    .as(line)
                    .isEqualTo(m.group(3).strip());
        } else if ((m = PUBLISH.matcher(line)).matches()) {
            bench.draft(day(m, 1), "it", day(m, 2), words(m.group(4)));
            assertAnswer(line, m.group(5), bench.publish(day(m, 1), "it", m.group(3) != null));
        } else if ((m = DRAFT.matcher(line)).matches()) {
            bench.draft(day(m, 1), m.group(2), day(m, 3), words(m.group(4)));
        } else if ((m = PUBLISH_DRAFT.matcher(line)).matches()) {
            assertAnswer(line, m.group(4), bench.publish(day(m, 1), m.group(2), m.group(3) != null));
        } else if ((m = CANCEL.matcher(line)).matches()) {
            assertAnswer(line, m.group(3), bench.cancel(day(m, 1), Integer.parseInt(m.group(2))));
        } else {
            throw new IllegalArgumentException("no act and no question: " + line);
        }
    }

    private static void assertAnswer(String line, String refusal, String answer) {
        assertThat(answer)
                .as(line)
                .isEqualTo(
                        refusal == null ? ClockBench.OK : refusal.substring(1).strip());
    }

    private static double day(Matcher matcher, int group) {
        return Double.parseDouble(matcher.group(group));
    }

    private static List<String> words(String text) {
        return Stream.of(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
