package org.gridward.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question and what its answer must say, for one or more rules of the five systems.
 *
 * @param rules ids, such as H-13
 * @param words how it is asked, in the order of the lines; {@link CaseRun} says what each word means
 * @param expected lines such as {@code owner.unit = HP-YUYUAN}
 */
record RuleCase(String file, int line, List<String> rules, String title, List<Word> words, List<String> expected) {
    private static final Set<String> WORDS =
            Set.of("at", "ask", "get", "all", "emergency", "as", "draft", "do", "refused");
    private static final Set<String> QUESTIONS = Set.of("at", "get", "all", "draft");

    /** A line that says how the case is asked: its first word and the rest. */
    record Word(String word, String rest) {}

    String name() {
        return file + ":" + line + " " + String.join(" ", rules) + " " + title;
    }

    List<String> list(String word) {
        return words.stream()
                .filter(one -> one.word().equals(word))
                .map(Word::rest)
                .toList();
    }

    Optional<String> find(String word) {
        return list(word).stream().findFirst();
    }

    /**
     * Cases are separated by {@code == ids: title}; then come lines that begin with a word of the language; each other
     * line is an expectation. A line that begins with # says nothing.
     */
    static List<RuleCase> parse(String file, List<String> lines) {
        List<RuleCase> cases = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            String line = lines.get(i).strip();
            if (line.startsWith("== ")) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).startsWith("== ")) {
                    end++;
                }
                cases.add(parseOne(file, i + 1, line.substring(3), lines.subList(i + 1, end)));
                i = end;
            } else if (line.isEmpty() || line.startsWith("#")) {
                i++;
            } else {
                throw new IllegalArgumentException(file + ":" + (i + 1) + " stands in no case: " + line);
            }
        }
        return cases;
    }

    private static RuleCase parseOne(String file, int line, String head, List<String> body) {
        int colon = head.indexOf(':');
        List<String> rules = List.of(head.substring(0, colon).strip().split("[ ,]+"));
        List<Word> words = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String raw : body) {
            String said = raw.strip();
            String[] parts = said.split(" +", 2);
            if (parts.length == 2 && WORDS.contains(parts[0])) {
                words.add(new Word(parts[0], parts[1]));
            } else if (!said.isEmpty() && !said.startsWith("#")) {
                expected.add(said);
            }
        }
        long questions =
                words.stream().filter(one -> QUESTIONS.contains(one.word())).count();
        if (questions != 1 || expected.isEmpty()) {
            throw new IllegalArgumentException(
                    file + ":" + line + " needs one of " + QUESTIONS + " and something expected");
        }
        return new RuleCase(
                file, line, rules, head.substring(colon + 1).strip(), List.copyOf(words), List.copyOf(expected));
    }
}
