package org.gridward.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a layer's grids below one parent, in the order in which they are given: those that its
 * {@link CodeScheme} allows, the digits counting from 1; {@code A-1}, {@code A-2}, … below the parent A in a layer
 * without a scheme.
 */
public final class CodeSeries {
    private static final int DIGITS = 10;
    /** Digits, then capital letters. */
    private static final int DIGITS_AND_LETTERS = 36;

    private final String name;
    private final String literals;
    /** Radix of each place, 1 for a literal; empty when the digits are not bounded. */
    private final List<Integer> radixes;

    private CodeSeries(String name, String literals, List<Integer> radixes) {
        this.name = name;
        this.literals = literals;
        this.radixes = radixes;
    }

    /** @param parent code of the parent grid; null in a top layer */
    public static CodeSeries of(Layer layer, @Nullable String parent) {
        CodeScheme scheme = layer.codeScheme();
        if (scheme == null) {
            String prefix = (parent == null ? layer.code() : parent) + "-";
            return new CodeSeries(prefix, prefix, List.of());
        }
        StringBuilder name = new StringBuilder();
        StringBuilder literals = new StringBuilder();
        List<Integer> radixes = new ArrayList<>();
        scheme.forEachPart(parent, (text, isPlace) -> {
            name.append(text);
            for (char c : text.toCharArray()) {
                literals.append(c);
                radixes.add(!isPlace ? 1 : c == '#' ? DIGITS : DIGITS_AND_LETTERS);
            }
        });
        return new CodeSeries(name.toString(), literals.toString(), radixes);
    }

    /** Tells the series of a layer apart. */
    public String name() {
        return name;
    }

    /** What all its codes begin with. */
    public String prefix() {
        int length = 0;
        while (length < radixes.size() && radixes.get(length) == 1) {
            length++;
        }
        return radixes.isEmpty() ? literals : literals.substring(0, length);
    }

    /** Empty when the places don't hold so great a number. */
    public Optional<String> codeOf(long number) {
        if (radixes.isEmpty()) {
            return Optional.of(literals + number);
        }
        char[] code = literals.toCharArray();
        long rest = number;
        for (int place = code.length - 1; place >= 0; place--) {
            int radix = radixes.get(place);
            if (radix > 1) {
                code[place] = Character.toUpperCase(Character.forDigit((int) (rest % radix), radix));
                rest /= radix;
            }
        }
        return rest > 0 ? Optional.empty() : Optional.of(new String(code));
    }

    /** Empty when the code is none of the series. */
    public OptionalLong numberOf(String code) {
        return radixes.isEmpty() ? unboundedNumber(code) : placedNumber(code);
    }

    private OptionalLong unboundedNumber(String code) {
        String digits = code.startsWith(literals) ? code.substring(literals.length()) : "";
        return digits.matches("[1-9][0-9]{0,17}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    private OptionalLong placedNumber(String code) {
        if (code.length() != literals.length()) {
            return OptionalLong.empty();
        }
        long number = 0;
        for (int place = 0; place < code.length(); place++) {
            int radix = radixes.get(place);
            char c = code.charAt(place);
            int digit = c < 128 && !Character.isLowerCase(c) ? Character.digit(c, radix) : -1;
            if (radix == 1 ? c != literals.charAt(place) : digit < 0) {
                return OptionalLong.empty();
            }
            number = radix == 1 ? number : number * radix + digit;
        }
        return OptionalLong.of(number);
    }
}
