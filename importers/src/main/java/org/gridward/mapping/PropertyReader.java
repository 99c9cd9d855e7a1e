package org.gridward.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridward.mapping.LayerMapping.AttributeColumn;
import org.gridward.model.Attribute;
import org.gridward.model.AttributeValue;
import org.jspecify.annotations.Nullable;

/** Takes texts from the properties of one feature and tells those that can't be used. */
final class PropertyReader {
    private static final int MAX_LENGTH = 200;
    private static final int MAX_ATTRIBUTE_LENGTH = 2_000;
    /** Control characters (U+001F joins keys, U+0000 can't be stored) and halves of surrogate pairs. */
    private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private final Map<String, String> properties;
    private final FeatureFindings told;

    PropertyReader(Map<String, String> properties, FeatureFindings told) {
        this.properties = properties;
        this.told = told;
    }

    Set<String> names() {
        return properties.keySet();
    }

    boolean isAbsent(String column) {
        String value = properties.get(column);
        return value == null || value.isBlank();
    }

    /** Empty with an error told when there is none or it can't be used; {@code missing} is the former error's code. */
    Optional<String> findRequired(String column, String missing) {
        if (isAbsent(column)) {
            told.error(missing, null, FindingText.missing(column, names()));
            return Optional.empty();
        }
        return findCode(column);
    }

    /** A code as written. A blank at its end is an error, because nobody could see why it is not found. */
    Optional<String> findCode(String column) {
        return find(column).filter(value -> {
            boolean usable = value.equals(value.strip());
            if (!usable) {
                tellUnusable(column, value, MAX_LENGTH);
            }
            return usable;
        });
    }

    /** A name, without the blanks round it. */
    Optional<String> findName(@Nullable String column) {
        return column == null ? Optional.empty() : find(column).map(String::strip);
    }

    /** Values by the names of the attributes; absent where there is none, or it is not of the type, which is told. */
    Map<String, AttributeValue> readAttributes(List<AttributeColumn> columns) {
        Map<String, AttributeValue> values = new HashMap<>();
        for (AttributeColumn column : columns) {
            find(column.column(), MAX_ATTRIBUTE_LENGTH).map(String::strip).ifPresent(text -> {
                Attribute attribute = column.attribute();
                AttributeValue.parse(attribute.type(), text)
                        .ifPresentOrElse(
                                value -> values.put(attribute.name(), value),
                                () -> told.error(
                                        "WRONG_ATTRIBUTE_TYPE",
                                        null,
                                        FindingText.wrongAttribute(column.column(), text, attribute.type())));
            });
        }
        return values;
    }

    private Optional<String> find(String column) {
        return find(column, MAX_LENGTH);
    }

    private Optional<String> find(String column, int maxLength) {
        if (isAbsent(column)) {
            return Optional.empty();
        }
        String value = properties.getOrDefault(column, "");
        if (value.length() > maxLength || UNUSABLE.matcher(value).find()) {
            tellUnusable(column, value, maxLength);
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private void tellUnusable(String column, String value, int maxLength) {
        told.error("UNUSABLE_TEXT", null, FindingText.unusable(column, value, maxLength));
    }
}
