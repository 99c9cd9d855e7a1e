package org.gridward.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gridward.live.LiveEditions;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code cases/rules/*.txt}: what the five systems must answer, asked over HTTP of a server with the sample {@code all}. */
abstract class RuleCasesContract {
    private static final Path FOLDER = Checkout.root().resolve("gis-server/src/test/resources/cases/rules");

    @LocalServerPort
    int port;

    @Value("${gridward.data-dir}")
    String dataDir;

    @Autowired
    LiveEditions live;

    static List<RuleCase> listCases() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<RuleCase> cases = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                cases.addAll(RuleCase.parse(file.getFileName().toString(), Files.readAllLines(file)));
            }
            return cases;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> the_answer_is_as_the_rule_says() {
        CaseRun run = new CaseRun(FOLDER, port, dataDir, live);
        return listCases().stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> run.check(one)));
    }
}
