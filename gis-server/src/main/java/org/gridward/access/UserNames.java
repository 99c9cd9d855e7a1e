package org.gridward.access;

import java.util.regex.Pattern;
import org.gridward.http.ProblemException;
import org.gridward.model.Text;

/** Names with which users sign in: ASCII, because browsers and tools disagree on how to send anything else. */
final class UserNames {
    private static final Pattern VALID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private UserNames() {}

    static boolean isValid(String name) {
        return VALID.matcher(name).matches();
    }

    static void requireValid(String field, String name) {
        if (!isValid(name)) {
            throw ProblemException.invalidParameter(
                    field,
                    name,
                    new Text(
                            "用户名由 1 至 64 个小写字母、数字、点、横线或下划线组成，以字母或数字开头",
                            "A name has 1 to 64 lower-case letters, digits, dots, hyphens or underscores and begins with"
                                    + " a letter or digit"));
        }
    }
}
