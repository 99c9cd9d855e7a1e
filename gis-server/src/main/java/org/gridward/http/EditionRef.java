package org.gridward.http;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which edition a request names: a published one by its number, or the one that a draft proposes. */
public sealed interface EditionRef {
    /** What a client writes: {@code 12} or {@code draft:…}. */
    @JsonValue
    Object written();

    /** The same for cursors, which keep to one moment of a draft; without a colon. */
    String pinned();

    record Numbered(int number) implements EditionRef {
        @Override
        public Object written() {
            return number;
        }

        @Override
        public String pinned() {
            return String.valueOf(number);
        }
    }

    /** @param revision the moment of the draft, or null for its newest */
    record Proposed(String draft, @Nullable Integer revision) implements EditionRef {
        @Override
        public Object written() {
            return Patterns.DRAFT + draft;
        }

        @Override
        public String pinned() {
            return draft + "@" + revision;
        }
    }

    /** Reads a parameter; Spring finds this method by its name. @throws IllegalArgumentException for anything else */
    static EditionRef valueOf(String text) {
        if (text.startsWith(Patterns.DRAFT)) {
            String id = text.substring(Patterns.DRAFT.length());
            if (!Patterns.ID.matcher(id).matches()) {
                throw new IllegalArgumentException("no draft is called " + id);
            }
            return new Proposed(id, null);
        }
        return new Numbered(Integer.parseInt(text));
    }

    /** Reads {@link #pinned}. @throws IllegalArgumentException for anything else */
    static EditionRef ofPinned(String text) {
        Matcher draft = Patterns.PINNED.matcher(text);
        return draft.matches()
                ? new Proposed(draft.group(1), Integer.valueOf(draft.group(2)))
                : new Numbered(Integer.parseInt(text));
    }

    /** An interface has no private constants. */
    final class Patterns {
        private static final String DRAFT = "draft:";
        private static final Pattern ID = Pattern.compile("[0-9A-Za-z]{1,64}");
        private static final Pattern PINNED = Pattern.compile("([0-9A-Za-z]{1,64})@(\\d{1,9})");

        private Patterns() {}
    }
}
