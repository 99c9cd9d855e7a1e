package org.gridward.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Operations by example: files with a family, then cases, each with operations done one after the other and what the last
 * one answers, line by line after {@code >}. With {@code -Dgridward.test.bless=true} the answers are written anew, to be
 * read before they are kept.
 */
class RedrawCasesTest {
    private static final Path FOLDER = Checkout.root().resolve("grid-data/src/test/resources/cases/redraw");

    private record Case(String name, List<String> operations, List<String> answer) {}

    @TestFactory
    Stream<DynamicContainer> cases() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream().map(RedrawCasesTest::casesOf);
        }
    }

    private static DynamicContainer casesOf(Path file) {
        List<String> lines = read(file);
        int start = firstCase(lines);
        MemoryFamily family = FamilyText.read(lines.subList(0, start));
        List<Case> cases = readCases(lines.subList(start, lines.size()));
        if (Boolean.getBoolean("gridward.test.bless")) {
            bless(file, lines.subList(0, start), family, cases);
        }
        return DynamicContainer.dynamicContainer(
                file.getFileName().toString(),
                cases.stream()
                        .map(it -> DynamicTest.dynamicTest(
                                it.name(), () -> assertThat(run(family, it)).isEqualTo(it.answer()))));
    }

    private static int firstCase(List<String> lines) {
        int start = 0;
        while (!lines.get(start).startsWith("case ")) {
            start++;
        }
        return start;
    }

    private static List<Case> readCases(List<String> lines) {
        List<Case> cases = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("case ")) {
                cases.add(new Case(line.substring("case ".length()), new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith("do ")) {
                cases.get(cases.size() - 1).operations().add(line.substring("do ".length()));
            } else if (line.startsWith("> ")) {
                cases.get(cases.size() - 1).answer().add(line.substring("> ".length()));
            }
        }
        return cases;
    }

    private static List<String> run(MemoryFamily base, Case wanted) {
        MemoryFamily family = base.copy();
        CountingCodes codes = new CountingCodes(0);
        List<String> answer = List.of();
        for (String operation : wanted.operations()) {
            MemoryFamily before = family.copy();
            try {
                Redrawn redrawn = Redrawing.execute(family, RedrawText.read(operation), codes);
                family.apply(redrawn);
                FamilyOracle oracle = new FamilyOracle(family);
                oracle.check();
                oracle.checkFaces();
                new RedrawOracle(before, family, RedrawText.read(operation), redrawn).check();
                answer = answer(redrawn);
            } catch (RedrawRefusedException refused) {
                answer = answer(refused);
            }
        }
        return answer;
    }

    private static List<String> answer(RedrawRefusedException refused) {
        String where = refused.findWhere().map(place -> " " + place.toText()).orElse("");
        return List.of("refused " + refused.reason() + where);
    }

    private static List<String> answer(Redrawn redrawn) {
        List<String> lines = new ArrayList<>();
        redrawn.changes()
                .forEach(change -> lines.add(change.after()
                        .map(grid ->
                                (change.noded() ? "noded " : "grid ") + FamilyText.write(grid) + nameOf(grid.name()))
                        .orElse("ended " + change.code())));
        redrawn.shares()
                .forEach(share ->
                        lines.add("share " + share.from() + " > " + share.to() + " " + share.twiceSquareSteps()));
        redrawn.decisions().whole().forEach(moved -> lines.add("whole " + moved.code() + " under " + moved.parent()));
        redrawn.decisions().cut().forEach(moved -> lines.add("cut " + moved.code() + " under " + moved.parent()));
        if (redrawn.decisions().nearest() != null) {
            lines.add("nearest " + redrawn.decisions().nearest());
        }
        return lines;
    }

    private static String nameOf(String name) {
        return name.isEmpty() ? "" : " \"" + name + "\"";
    }

    private static void bless(Path file, List<String> head, MemoryFamily family, List<Case> cases) {
        List<String> lines = new ArrayList<>(head);
        for (Case it : cases) {
            it.answer().clear();
            it.answer().addAll(run(family, it));
            lines.add("case " + it.name());
            it.operations().forEach(operation -> lines.add("do " + operation));
            it.answer().forEach(line -> lines.add("> " + line));
            lines.add("");
        }
        try {
            Files.writeString(file, String.join("\n", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
