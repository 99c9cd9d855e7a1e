package org.gridward.live;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Layers, grids and units found by what people type: a code or its beginning, a name or part of it, its pinyin or the
 * initials of that. Width and case of letters don't count, nor the language of the asker. A question costs one pass over
 * all names, whatever it is. Immutable, safe for any thread.
 */
public final class NameIndex {
    /** What was found. */
    public enum Kind {
        LAYER,
        GRID,
        UNIT
    }

    /** How well it fits, best first. */
    public enum Match {
        CODE,
        NAME,
        PREFIX,
        PINYIN,
        PART,
        PINYIN_PART
    }

    /** @param layer code of the grid's layer, or null for others */
    public record Hit(Kind kind, @Nullable String layer, String code, String name, Match match) {}

    /** Longer names are searched up to here, so that no name can make a question slow. */
    private static final int MAX_NAME = 120;

    private static final int MAX_QUERY = Pinyin.MAX_QUERY;

    private record Entry(
            int order,
            Kind kind,
            @Nullable String layer,
            String code,
            String name,
            String plainCode,
            String plainName) {}

    private record Ranked(Entry entry, Match match) {}

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::match)
            .thenComparing(ranked -> ranked.entry().order())
            .thenComparing(ranked -> ranked.entry().name().length())
            .thenComparing(ranked -> ranked.entry().code());

    private final List<Entry> entries = new ArrayList<>();

    /** @param layers in reading order: of equal fits that of an earlier layer comes first */
    NameIndex(List<Layer> layers, List<List<Grid>> gridsOfLayers, Collection<Unit> units) {
        for (Layer layer : layers) {
            add(0, Kind.LAYER, null, layer.code(), layer.name());
        }
        for (int i = 0; i < layers.size(); i++) {
            for (Grid grid : gridsOfLayers.get(i)) {
                add(1 + i, Kind.GRID, grid.layer(), grid.code(), grid.name());
            }
        }
        units.forEach(unit -> add(1 + layers.size(), Kind.UNIT, null, unit.code(), unit.name()));
    }

    private void add(int order, Kind kind, @Nullable String layer, String code, String name) {
        String plainName = plain(name);
        entries.add(new Entry(
                order,
                kind,
                layer,
                code,
                name,
                shared(plain(code), code),
                shared(plainName.length() > MAX_NAME ? plainName.substring(0, MAX_NAME) : plainName, name)));
    }

    /** Most names are plain as they are, and kept once. */
    private static String shared(String plain, String original) {
        return plain.equals(original) ? original : plain;
    }

    /** Compatibility forms folded, lower case, no spaces. */
    private static String plain(String text) {
        String folded = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        String lower = folded.toLowerCase(Locale.ROOT);
        return hasSpace(lower) ? lower.replaceAll("\\s+", "") : lower;
    }

    /** A loop, because it runs twice for every grid of a city. */
    private static boolean hasSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The best, in order; empty for a question of spaces only. */
    public List<Hit> search(String question, int limit) {
        String query = plain(question.length() > 4 * MAX_QUERY ? question.substring(0, 4 * MAX_QUERY) : question);
        if (query.isEmpty()) {
            return List.of();
        }
        String letters = query.length() <= MAX_QUERY ? query.replace("'", "") : "";
        PriorityQueue<Ranked> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());
        for (Entry entry : entries) {
            match(entry, query, letters).map(match -> new Ranked(entry, match)).ifPresent(ranked -> {
                worstFirst.add(ranked);
                if (worstFirst.size() > limit) {
                    worstFirst.remove();
                }
            });
        }
        return worstFirst.stream()
                .sorted(BEST_FIRST)
                .map(ranked -> hit(ranked.entry(), ranked.match()))
                .toList();
    }

    private static Hit hit(Entry entry, Match match) {
        return new Hit(entry.kind(), entry.layer(), entry.code(), entry.name(), match);
    }

    private static Optional<Match> match(Entry entry, String query, String letters) {
        if (entry.plainCode().equals(query)) {
            return Optional.of(Match.CODE);
        }
        int part = entry.plainName().indexOf(query);
        if (part == 0 && entry.plainName().length() == query.length()) {
            return Optional.of(Match.NAME);
        }
        if (part == 0 || entry.plainCode().startsWith(query)) {
            return Optional.of(Match.PREFIX);
        }
        int pinyin = letters.isEmpty() ? -1 : Pinyin.indexOf(letters, entry.plainName());
        if (pinyin == 0) {
            return Optional.of(Match.PINYIN);
        }
        if (part > 0) {
            return Optional.of(Match.PART);
        }
        return pinyin > 0 ? Optional.of(Match.PINYIN_PART) : Optional.empty();
    }
}
