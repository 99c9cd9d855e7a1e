package org.gridward.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules of the five systems and the cases that serve them, as {@code RULES.md} tells of them. */
final class RuleBook {
    /** How many rules each system has, by the letter of their ids. */
    private static final Map<String, Integer> COUNTS = Map.of("Y", 17, "H", 32, "G", 34, "M", 24, "Q", 25);

    private static final Map<String, String> SYSTEMS = Map.of(
            "H", "Huangpu · 黄浦",
            "G", "Gumei Road · 古美路街道",
            "Q", "Heqing · 合庆镇",
            "Y", "Yangpu · 杨浦",
            "M", "Minhang · 闵行");
    private static final List<String> ORDER = List.of("H", "G", "Q", "Y", "M");

    /** Those that must be shown by cases. */
    private static final String SHOWN =
            "Y 1-7 9-11 13 15,H 1-7 11 13 21 22 25-32,G 1-16 21-25 31 34,M 1-7 10 11 18 21," + "Q 1-9 11-17 19 22 25";

    private static final String HEAD = """
            # The rules of the five systems · 五个系统的规则

            Five systems of grid management in Shanghai, as their own documents describe them, give %d rules. This page says
            of each which cases show that the server keeps it, or where else it is kept, or why it is no business of this
            server. A case is a question, a moment and what the answer must say; all of them are asked over HTTP of a server
            with the sample `all`, with the embedded database and with PostGIS. `data`: the editions hold what the rule says,
            and their checks watch over it; `incidents`, `disputes`, `drafts` and `impact` are parts of the server.

            本页列出五个系统的 %d 条规则：由哪些用例验证、或在何处体现、或为何不属于本服务器的范围。

            Made by `RuleBookTest` from `gis-server/src/test/resources/cases/rules`; don't edit it, run the test with
            `-Dgridward.write-rules=true`.
            """;

    /** @param served cases, drafts, incidents, disputes, impact, data or none */
    record Rule(String id, String served, String english, String chinese, String place) {
        static Rule parse(String line) {
            String[] parts = line.split("\t", -1);
            if (parts.length != 5) {
                throw new IllegalArgumentException("a rule has five columns: " + line);
            }
            return new Rule(parts[0], parts[1], parts[2], parts[3], parts[4]);
        }
    }

    private final Map<String, Rule> rules = new TreeMap<>();
    private final Map<String, List<RuleCase>> cases = new TreeMap<>();

    RuleBook(List<String> lines, List<RuleCase> cases) {
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                Rule rule = Rule.parse(line);
                if (rules.put(rule.id(), rule) != null) {
                    throw new IllegalArgumentException("told twice: " + rule.id());
                }
            }
        }
        cases.forEach(one -> one.rules()
                .forEach(id ->
                        this.cases.computeIfAbsent(id, key -> new ArrayList<>()).add(one)));
    }

    static Set<String> listIds() {
        Set<String> ids = new TreeSet<>();
        COUNTS.forEach((letter, count) -> {
            for (int number = 1; number <= count; number++) {
                ids.add(id(letter, number));
            }
        });
        return ids;
    }

    static Set<String> listShown() {
        Set<String> ids = new TreeSet<>();
        for (String system : SHOWN.split(",")) {
            String[] words = system.split(" ");
            for (int i = 1; i < words.length; i++) {
                String[] ends = words[i].split("-");
                for (int n = Integer.parseInt(ends[0]); n <= Integer.parseInt(ends[ends.length - 1]); n++) {
                    ids.add(id(words[0], n));
                }
            }
        }
        return ids;
    }

    private static String id(String letter, int number) {
        return letter + (number < 10 ? "-0" : "-") + number;
    }

    Set<String> listTold() {
        return rules.keySet();
    }

    Set<String> listNamedByCases() {
        return cases.keySet();
    }

    Map<String, Rule> rules() {
        return rules;
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD.formatted(rules.size(), rules.size()));
        for (String letter : ORDER) {
            text.append("\n## ")
                    .append(SYSTEMS.get(letter))
                    .append("\n\n| | Rule · 规则 | Served by · 体现 |\n|---|---|---|\n");
            rules.values().stream()
                    .filter(rule -> rule.id().startsWith(letter))
                    .forEach(rule -> text.append("| %s | %s<br>%s | %s |\n"
                            .formatted(rule.id(), rule.english(), rule.chinese(), served(rule))));
        }
        return text.toString();
    }

    private String served(Rule rule) {
        List<String> lines = new ArrayList<>();
        cases.getOrDefault(rule.id(), List.of())
                .forEach(one -> lines.add("`" + one.file() + "`: " + one.title().replace("|", "\\|")));
        lines.add(rule.served().equals("none") ? "Not served: " + rule.place() : rule.served() + ": " + rule.place());
        return String.join("<br>", lines);
    }
}
