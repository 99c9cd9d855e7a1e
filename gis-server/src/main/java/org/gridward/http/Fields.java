package org.gridward.http;

import java.util.regex.Pattern;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;

/** Members of request bodies that must be there. */
public final class Fields {
    private static final int MAX_CHARACTERS = 200;

    /** Controls but tab and line ends, and halves of surrogate pairs, which can't be stored. */
    private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\r\\n]]");

    private Fields() {}

    public static <T> T require(String field, @Nullable T value) {
        if (value == null) {
            throw ProblemException.invalidParameter(
                    field, null, new Text("缺少 " + field, "Member " + field + " is missing"));
        }
        return value;
    }

    /** A text of several lines, or null for none; blanks at its ends are not kept. */
    public static @Nullable String findLongText(String field, @Nullable String value, int maxCharacters) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        if (text.length() > maxCharacters || UNUSABLE.matcher(text).find()) {
            throw ProblemException.invalidParameter(
                    field,
                    null,
                    new Text(
                            field + " 至多 " + maxCharacters + " 个字符，除换行外不含控制字符",
                            field + " may have at most " + maxCharacters
                                    + " characters, and no controls but line ends"));
        }
        return text;
    }

    /** A short text for people, without control characters. */
    public static String requireText(String field, @Nullable String value) {
        String text = require(field, value).strip();
        if (text.isEmpty() || text.length() > MAX_CHARACTERS || text.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalidParameter(
                    field,
                    value,
                    new Text(
                            field + " 应为 1 至 " + MAX_CHARACTERS + " 个字符，不含控制字符",
                            field + " must have 1 to " + MAX_CHARACTERS + " characters, none of them a control"));
        }
        return text;
    }
}
