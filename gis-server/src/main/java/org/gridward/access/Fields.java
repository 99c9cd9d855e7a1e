package org.gridward.access;

import org.gridward.http.ProblemException;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;

/** Members of request bodies that must be there. */
final class Fields {
    private static final int MAX_CHARACTERS = 200;

    private Fields() {}

    static <T> T require(String field, @Nullable T value) {
        if (value == null) {
            throw ProblemException.invalidParameter(
                    field, null, new Text("缺少 " + field, "Member " + field + " is missing"));
        }
        return value;
    }

    /** A short text for people, without control characters. */
    static String requireText(String field, @Nullable String value) {
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
