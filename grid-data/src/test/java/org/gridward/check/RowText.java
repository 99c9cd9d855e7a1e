package org.gridward.check;

import static org.gridward.store.SampleRows.square;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridward.model.Assignment;
import org.gridward.model.Attribute;
import org.gridward.model.AttributeValue;
import org.gridward.model.CodeScheme;
import org.gridward.model.ExpectedCount;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.UnionGrid;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows written one a line: the kind, the positional words, then {@code name=value} in any order. A grid lies
 * {@code at=x,y,side} steps from the sample's corner; what is left over are its attributes, numbers and {@code true} as
 * such and everything else as text. {@link RuleText} reads the rows of what units do.
 */
public final class RowText {
    private final List<Row> rows = new ArrayList<>();

    public List<Row> list() {
        return rows;
    }

    public void read(String line) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (String word : line.strip().split("\\s+")) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                words.add(word);
            } else {
                options.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        rows.add(row(words, options));
    }

    private static Row row(List<String> words, Map<String, String> options) {
        String code = words.get(1);
        return switch (words.get(0)) {
            case "layer" -> layer(code, options);
            case "grid" -> grid(code, words.get(2), options);
            case "union" -> union(code, words.get(2), options);
            case "owner" -> new Assignment(code, words.get(2), words.get(3), Role.OWNER);
            default -> RuleText.row(words, options);
        };
    }

    private static Layer layer(String code, Map<String, String> options) {
        return new Layer(
                code,
                code,
                options.get("parent"),
                LayerPolicy.valueOf(options.getOrDefault("policy", "DISJOINT")),
                list(options.get("kinds")),
                list(options.get("attributes")).stream().map(RowText::attribute).toList(),
                options.get("unionOf"),
                options.containsKey("codes") ? new CodeScheme(options.getOrDefault("codes", "")) : null,
                list(options.get("counts")).stream().map(RowText::expectedCount).toList());
    }

    /** {@code parent:kind:count}. */
    private static ExpectedCount expectedCount(String text) {
        String[] parts = text.split(":");
        return new ExpectedCount(
                parts[0].isEmpty() ? null : parts[0], parts[1].isEmpty() ? null : parts[1], Integer.parseInt(parts[2]));
    }

    /** {@code name:TYPE} or {@code name:TYPE:sum}. */
    private static Attribute attribute(String text) {
        String[] parts = text.split(":");
        return new Attribute(parts[0], Attribute.Type.valueOf(parts[1]), null, parts.length > 2);
    }

    private static Grid grid(String layer, String code, Map<String, String> options) {
        Map<String, String> left = new TreeMap<>(options);
        String[] at = left.remove("at").split(",");
        String kind = left.remove("kind");
        String parent = left.remove("parent");
        return new Grid(
                        Grid.UNNUMBERED,
                        layer,
                        code,
                        kind,
                        code,
                        parent,
                        square(Integer.parseInt(at[0]), Integer.parseInt(at[1]), Integer.parseInt(at[2])))
                .withAttributes(values(left));
    }

    private static UnionGrid union(String layer, String code, Map<String, String> options) {
        Map<String, String> left = new TreeMap<>(options);
        List<String> members = list(left.remove("members"));
        return new UnionGrid(layer, code, code, members).withAttributes(values(left));
    }

    private static Map<String, AttributeValue> values(Map<String, String> texts) {
        Map<String, AttributeValue> values = new TreeMap<>();
        texts.forEach((name, text) -> values.put(name, value(text)));
        return values;
    }

    private static AttributeValue value(String text) {
        return AttributeValue.parse(Attribute.Type.DECIMAL, text)
                .or(() -> AttributeValue.parse(Attribute.Type.BOOLEAN, text))
                .orElseGet(() -> AttributeValue.of(text));
    }

    static List<String> list(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(","));
    }
}
