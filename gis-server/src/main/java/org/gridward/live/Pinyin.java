package org.gridward.live;

import java.util.HashSet;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * Whether a text in Latin letters is a way to write some Chinese characters: each by any of its readings, whole or in
 * part, so that {@code hpq}, {@code huangpuqu} and {@code huangpq} all are 黄浦区. Every reading counts, because the one
 * of a place name ({@code chongqing}, {@code xiamen}) is in no table of single characters. Characters that have no
 * reading stand for themselves. Safe for any thread.
 */
final class Pinyin {
    /** A query may be this long; positions in it are the bits of a long. */
    static final int MAX_QUERY = 60;

    private static final String[] NONE = {};
    private static final String[][] READINGS = new String[Character.MAX_VALUE + 1][];

    private Pinyin() {}

    /**
     * Where in the text the query begins, -1 when it is nowhere.
     *
     * @param query lower case, without spaces, at most {@link #MAX_QUERY} letters
     */
    static int indexOf(String query, String text) {
        for (int start = 0; start < text.length(); start++) {
            if (matchesFrom(query, text, start)) {
                return start;
            }
        }
        return -1;
    }

    private static boolean matchesFrom(String query, String text, int start) {
        long end = 1L << query.length();
        long reached = 1;
        for (int at = start; at < text.length() && reached != 0; at++) {
            reached = step(query, text.charAt(at), reached);
            if ((reached & end) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The positions in the query after this character, from those before it. */
    private static long step(String query, char c, long reached) {
        long next = 0;
        String[] readings = readingsOf(c);
        for (long rest = reached; rest != 0; rest &= rest - 1) {
            int from = Long.numberOfTrailingZeros(rest);
            if (from == query.length()) {
                continue;
            }
            if (query.charAt(from) == c) {
                next |= 1L << (from + 1);
            }
            for (String reading : readings) {
                int length = 0;
                while (length < reading.length()
                        && from + length < query.length()
                        && reading.charAt(length) == query.charAt(from + length)) {
                    length++;
                    next |= 1L << (from + length);
                }
            }
        }
        return next;
    }

    /** Looked up once per character; a race only looks twice. */
    private static String[] readingsOf(char c) {
        if (c < 0x3400) {
            return NONE;
        }
        String[] known = READINGS[c];
        if (known == null) {
            known = read(c);
            READINGS[c] = known;
        }
        return known;
    }

    /** Without tones; {@code lü} may be written lv or lu. */
    private static String[] read(char c) {
        String[] marked = PinyinHelper.toHanyuPinyinStringArray(c);
        if (marked == null) {
            return NONE;
        }
        Set<String> readings = new HashSet<>();
        for (String reading : marked) {
            String plain = reading.replaceAll("[0-9]", "");
            readings.add(plain.replace("u:", "v"));
            readings.add(plain.replace("u:", "u"));
        }
        return readings.toArray(String[]::new);
    }
}
