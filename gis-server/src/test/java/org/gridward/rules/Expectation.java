package org.gridward.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One line about an answer: {@code path = words}, {@code path ~ words} (has all of them), {@code path !~ words} (has none),
 * {@code path has words} (as one text within another), {@code path absent}, {@code path count n}, {@code path sum n},
 * {@code path < n}, {@code path > n}; of shapes also {@code path fills address}, where a feature is, and
 * {@code path km2 n}, their area in whole square kilometres. A path is members joined by dots; {@code []} stands for all elements, {@code [member=value]} and
 * {@code [member^=beginning]} for those that have it, a number for one.
 */
final class Expectation {
    private static final Pattern LINE =
            Pattern.compile("(\\S+) (=|~|!~|has|absent|count|sum|fills|km2|<|>)(?: +(.*))?");
    private static final Pattern STEP = Pattern.compile("\\[([^\\]]*)\\]|[^.\\[]+");

    private final String line;
    private final String path;
    private final String operator;
    private final String words;

    Expectation(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no expectation: " + line);
        }
        this.line = line;
        this.path = parts.group(1);
        this.operator = parts.group(2);
        this.words = parts.group(3) == null ? "" : parts.group(3).strip();
    }

    /** @param other reads what is at another address */
    void check(JsonNode answer, Function<String, JsonNode> other) {
        List<String> values = new ArrayList<>();
        collect(answer, STEP.matcher(path).results().map(MatchResult::group).toList(), values);
        Supplier<String> said = () -> "%s, but there is %s in %s".formatted(line, values, answer.toPrettyString());
        switch (operator) {
            case "=" -> assertThat(String.join(" ", values)).as(said).isEqualTo(words);
            case "~" -> assertThat(values).as(said).contains(words.split(" +"));
            case "has" -> assertThat(String.join(" ", values)).as(said).contains(words);
            case "!~" -> assertThat(values).as(said).doesNotContain(words.split(" +"));
            case "absent" -> assertThat(values).as(said).isEmpty();
            case "count" -> assertThat(values).as(said).hasSize(Integer.parseInt(words));
            case "sum" ->
                assertThat(values.stream().mapToDouble(Double::parseDouble).sum())
                        .as(said)
                        .isEqualTo(Double.parseDouble(words));
            case "km2" ->
                assertThat(Grounds.wholeSquareKilometres(values)).as(said).isEqualTo(Long.parseLong(words));
            case "fills" ->
                assertThat(Grounds.fill(
                                values, other.apply(words).path("geometry").toString()))
                        .as(said)
                        .isTrue();
            case "<" -> assertThat(number(values, said)).as(said).isLessThan(Double.parseDouble(words));
            default -> assertThat(number(values, said)).as(said).isGreaterThan(Double.parseDouble(words));
        }
    }

    private static double number(List<String> values, Supplier<String> said) {
        assertThat(values).as(said).hasSize(1);
        return Double.parseDouble(values.get(0));
    }

    private static boolean has(JsonNode element, String wanted) {
        if (wanted.isEmpty()) {
            return true;
        }
        String[] parts = wanted.split("\\^?=", 2);
        String value = element.path(parts[0]).asString("");
        return wanted.contains("^=") ? value.startsWith(parts[1]) : value.equals(parts[1]);
    }

    private static void collect(JsonNode node, List<String> steps, List<String> values) {
        if (steps.isEmpty()) {
            if (!node.isMissingNode() && !node.isNull()) {
                values.add(node.isContainer() ? node.toString() : node.asString());
            }
            return;
        }
        List<String> rest = steps.subList(1, steps.size());
        if (steps.get(0).startsWith("[")) {
            String wanted = steps.get(0).substring(1, steps.get(0).length() - 1);
            Stream<JsonNode> elements = node.isArray() ? node.valueStream() : Stream.of(node);
            elements.filter(element -> has(element, wanted)).forEach(element -> collect(element, rest, values));
        } else if (node.isArray()) {
            collect(node.path(Integer.parseInt(steps.get(0))), rest, values);
        } else {
            collect(node.path(steps.get(0)), rest, values);
        }
    }
}
