package org.gridward.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes texts from the properties of one feature and tells those that can't be used. */
final class PropertyReader {
    private static final int MAX_LENGTH = 200;
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
                tellUnusable(column, value);
            }
            return usable;
        });
    }

    /** A name, without the blanks round it. */
    Optional<String> findName(@Nullable String column) {
        return column == null ? Optional.empty() : find(column).map(String::strip);
    }

    private Optional<String> find(String column) {
        if (isAbsent(column)) {
            return Optional.empty();
        }
        String value = properties.getOrDefault(column, "");
        if (value.length() > MAX_LENGTH || UNUSABLE.matcher(value).find()) {
            tellUnusable(column, value);
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private void tellUnusable(String column, String value) {
        told.error("UNUSABLE_TEXT", null, FindingText.unusable(column, value, MAX_LENGTH));
    }
}
