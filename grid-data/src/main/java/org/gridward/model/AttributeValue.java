package org.gridward.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a grid says for one attribute, of one of the kinds that JSON has. The attribute's type narrows it: an
 * {@code INTEGER} is a whole number, a {@code DATE} a text that is a day. So a value is read back without knowing its
 * layer, and equal values are equal whatever type they were declared with.
 */
public sealed interface AttributeValue {
    /** Of a number as text. */
    int MAX_NUMBER_LENGTH = 200;

    /** Whether an attribute of that type may have this value. */
    boolean fits(Attribute.Type type);

    /** The one text of equal values: numbers without exponent or trailing zeros. */
    String canonicalText();

    /** A String, BigDecimal or Boolean, for writers of JSON and tables. */
    Object plain();

    record TextValue(String text) implements AttributeValue {
        private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

        @Override
        public boolean fits(Attribute.Type type) {
            return type == Attribute.Type.TEXT || (type == Attribute.Type.DATE && isDay(text));
        }

        private static boolean isDay(String text) {
            try {
                return DAY.matcher(text).matches() && LocalDate.parse(text).getYear() > 0;
            } catch (DateTimeException noSuchDay) {
                return false;
            }
        }

        @Override
        public String canonicalText() {
            return text;
        }

        @Override
        public Object plain() {
            return text;
        }
    }

    /** At most {@link #MAX_DIGITS} digits before and after the point; others are refused. */
    record NumberValue(BigDecimal number) implements AttributeValue {
        /** What PostgreSQL, H2 and JSON readers all keep, and far more than any count or area needs. */
        public static final int MAX_DIGITS = 38;

        public NumberValue {
            if (!isInRange(number)) {
                throw new IllegalArgumentException("a number of more than " + MAX_DIGITS + " digits");
            }
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            number = number.scale() < 0 ? number.setScale(0) : number;
        }

        /** Asked of the exponent, because writing 1e999999999 out would fill the memory. */
        public static boolean isInRange(BigDecimal number) {
            long before = (long) number.precision() - number.scale();
            return number.signum() == 0
                    || (before <= MAX_DIGITS && number.precision() <= 2 * MAX_DIGITS && number.scale() <= MAX_DIGITS);
        }

        @Override
        public boolean fits(Attribute.Type type) {
            return type == Attribute.Type.DECIMAL || (type == Attribute.Type.INTEGER && isLong());
        }

        private boolean isLong() {
            return number.scale() == 0 && number.toBigInteger().bitLength() < Long.SIZE;
        }

        @Override
        public String canonicalText() {
            return number.toPlainString();
        }

        @Override
        public Object plain() {
            return number;
        }
    }

    record BooleanValue(boolean value) implements AttributeValue {
        @Override
        public boolean fits(Attribute.Type type) {
            return type == Attribute.Type.BOOLEAN;
        }

        @Override
        public String canonicalText() {
            return String.valueOf(value);
        }

        @Override
        public Object plain() {
            return value;
        }
    }

    static AttributeValue of(String text) {
        return new TextValue(text);
    }

    static AttributeValue of(BigDecimal number) {
        return new NumberValue(number);
    }

    static AttributeValue of(long number) {
        return new NumberValue(BigDecimal.valueOf(number));
    }

    static AttributeValue of(boolean value) {
        return new BooleanValue(value);
    }

    static AttributeValue of(LocalDate day) {
        return new TextValue(day.toString());
    }

    /** Reads what a file says as text, such as {@code 12.50}, {@code true}; empty when it is nothing of that type. */
    static Optional<AttributeValue> parse(Attribute.Type type, String text) {
        return read(type, text).filter(value -> value.fits(type));
    }

    private static Optional<AttributeValue> read(Attribute.Type type, String text) {
        return switch (type) {
            case TEXT, DATE -> Optional.of(of(text));
            case INTEGER, DECIMAL -> readNumber(text);
            case BOOLEAN ->
                text.equals("true") || text.equals("false") ? Optional.of(of(text.equals("true"))) : Optional.empty();
        };
    }

    private static Optional<AttributeValue> readNumber(String text) {
        if (text.length() > MAX_NUMBER_LENGTH) {
            return Optional.empty(); // the time to read digits grows with their square
        }
        try {
            return Optional.of(new BigDecimal(text))
                    .filter(NumberValue::isInRange)
                    .map(AttributeValue::of);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
