package org.gridward.model;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the codes of a layer are made. In the pattern {@code #} stands for a digit, {@code @} for a digit or capital letter
 * and {@code {parent}} for the code of the parent grid; everything else stands for itself. National layouts, each below
 * the one before: district {@code ######} (GB/T 2260), street {@code {parent}###} (GB/T 10114), community
 * {@code {parent}###}, unit grid {@code {parent}###} (GB/T 30428.1) or {@code {parent}##} (CJ/T 213).
 */
public record CodeScheme(String pattern) {
    private static final String PARENT = "{parent}";

    /** Whether codes hold that of the parent, so that a grid without one can't have a code. */
    public boolean namesParent() {
        return pattern.contains(PARENT);
    }

    /** @param parent code of the grid's parent, or null when it has none */
    public boolean matches(String code, @Nullable String parent) {
        StringBuilder regex = new StringBuilder();
        forEachPart(parent, (text, isPlace) -> {
            for (int at = 0; at < text.length(); at++) {
                regex.append(isPlace ? classOf(text.charAt(at)) : Pattern.quote(text.substring(at, at + 1)));
            }
        });
        return Pattern.matches(regex.toString(), code);
    }

    /** Takes a piece of the pattern, the parent's code put in: places to fill ({@code #}, {@code @}) or plain text. */
    interface PartAction {
        void part(String text, boolean isPlace);
    }

    void forEachPart(@Nullable String parent, PartAction action) {
        for (int at = 0; at < pattern.length(); at++) {
            if (pattern.startsWith(PARENT, at)) {
                action.part(parent == null ? "" : parent, false);
                at += PARENT.length() - 1;
            } else {
                char c = pattern.charAt(at);
                action.part(String.valueOf(c), c == '#' || c == '@');
            }
        }
    }

    /** The last code that the scheme allows below that parent; empty when it has no places to count in. */
    public Optional<String> findLast(@Nullable String parent) {
        String last = pattern.replace('#', '9').replace('@', 'Z');
        return last.equals(pattern)
                ? Optional.empty()
                : Optional.of(last.replace(PARENT, parent == null ? "" : parent));
    }

    private static String classOf(char place) {
        return place == '#' ? "[0-9]" : "[0-9A-Z]";
    }
}
