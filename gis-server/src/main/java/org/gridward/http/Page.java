package org.gridward.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;

/**
 * One page of a list sorted by code.
 *
 * @param next cursor of the following page, or null on the last one; it carries the edition, so that a reader who turns
 *     pages stays in the edition of the first
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public static final int DEFAULT_LIMIT = 100;
    public static final int MAX_LIMIT = 1_000;

    /** Where a page starts: in that edition, after that code. */
    public record Cursor(EditionRef edition, String afterCode) {
        /** Reads what {@link Page#next} gave; empty when the parameter is absent. */
        public static Optional<Cursor> parse(@Nullable String text) {
            if (text == null) {
                return Optional.empty();
            }
            try {
                String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                int colon = plain.indexOf(':');
                return Optional.of(
                        new Cursor(EditionRef.ofPinned(plain.substring(0, colon)), plain.substring(colon + 1)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
                throw ProblemException.invalidParameter(
                        "cursor", text, new Text("cursor 不是本服务器给出的游标", "cursor is not one that this server gave"));
            }
        }

        public String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((edition.pinned() + ":" + afterCode).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The page of a list that is sorted by code. */
    public static <T> Page<T> of(
            List<T> sorted, Function<T, String> code, Optional<Cursor> cursor, int limit, EditionRef edition) {
        List<T> rest = cursor.isEmpty()
                ? sorted
                : sorted.subList(firstAfter(sorted, code, cursor.get().afterCode()), sorted.size());
        if (rest.size() <= limit) {
            return new Page<>(rest, null);
        }
        List<T> items = rest.subList(0, limit);
        return new Page<>(items, new Cursor(edition, code.apply(items.get(limit - 1))).text());
    }

    /** The current request's address with the cursor of the next page; without host, which proxies know better. */
    public @Nullable String nextLink() {
        if (next == null) {
            return null;
        }
        UriComponents same = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("cursor", next)
                .build();
        return same.getPath() + "?" + same.getQuery();
    }

    /** The limit asked for, {@link #DEFAULT_LIMIT} when absent; from 1 to {@link #MAX_LIMIT}. */
    public static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ProblemException.invalidParameter(
                    "limit",
                    String.valueOf(limit),
                    new Text("limit 应在 1 到 " + MAX_LIMIT + " 之间", "limit must be from 1 to " + MAX_LIMIT));
        }
        return limit;
    }

    private static <T> int firstAfter(List<T> sorted, Function<T, String> code, String after) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (code.apply(sorted.get(middle)).compareTo(after) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
