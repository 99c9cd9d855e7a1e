package org.gridward.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A question and what its answer must say, for one or more rules of the five systems.
 *
 * @param rules ids, such as H-13
 * @param place {@code S1}, {@code lon,lat} or {@code in layer:code}; null when a path is read
 * @param path of another resource, or null
 * @param expected lines such as {@code owner.unit = HP-YUYUAN}
 */
record RuleCase(
        String file,
        int line,
        List<String> rules,
        String title,
        @Nullable String place,
        Map<String, String> parameters,
        @Nullable String path,
        List<String> expected) {
    String name() {
        return file + ":" + line + " " + String.join(" ", rules) + " " + title;
    }

    /**
     * Cases are separated by {@code == ids: title}; then {@code at place}, {@code ask name=value …} or {@code get path};
     * each other line is an expectation. A line that begins with # says nothing.
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
        String place = null;
        String path = null;
        Map<String, String> parameters = new TreeMap<>();
        List<String> expected = new ArrayList<>();
        for (String raw : body) {
            String said = raw.strip();
            if (said.startsWith("at ")) {
                place = said.substring(3).strip();
            } else if (said.startsWith("get ")) {
                path = said.substring(4).strip();
            } else if (said.startsWith("ask ")) {
                for (String word : said.substring(4).strip().split(" +")) {
                    parameters.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
                }
            } else if (!said.isEmpty() && !said.startsWith("#")) {
                expected.add(said);
            }
        }
        if ((place == null) == (path == null) || expected.isEmpty()) {
            throw new IllegalArgumentException(file + ":" + line + " needs a place or a path, and something expected");
        }
        return new RuleCase(
                file, line, rules, head.substring(colon + 1).strip(), place, parameters, path, List.copyOf(expected));
    }
}
