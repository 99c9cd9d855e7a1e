package org.gridward.lookup;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/** The row that was read last, its fields without the blanks around them. Used again for each row; for one thread. */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };
    /** Of a number that is a point and 15 digits at most. */
    private static final int SHORT = 16;

    private static final long EXACT = 1L << 53;

    private char[] text = new char[256];
    private int[] ends = new int[16];
    private int size;
    private int line;

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = (int) startingLineNumber;
        size = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        int from = offset;
        int to = offset + length;
        while (from < to && Character.isWhitespace(buffer[from])) {
            from++;
        }
        while (from < to && Character.isWhitespace(buffer[to - 1])) {
            to--;
        }
        int start = start(size);
        int end = start + to - from;
        if (end > text.length) {
            text = Arrays.copyOf(text, 2 * end);
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        System.arraycopy(buffer, from, text, start, to - from);
        ends[size++] = end;
    }

    @Override
    protected CsvRow buildRecord() {
        return this;
    }

    /** Where it begins in the input, from 1 on. */
    int line() {
        return line;
    }

    int size() {
        return size;
    }

    /** All fields, one after the other. */
    char[] text() {
        return text;
    }

    int start(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    int end(int field) {
        return ends[field];
    }

    String field(int field) {
        return new String(text, start(field), ends[field] - start(field));
    }

    boolean isEmpty(int field) {
        return field >= size || start(field) == ends[field];
    }

    /**
     * As {@link Double#parseDouble}. Of short plain numbers, digits and power of ten are exact, so that one division
     * rounds right (Clinger, "How to read floating point numbers accurately", 1990).
     */
    double number(int field) {
        int at = start(field);
        int end = ends[field];
        boolean negative = text[at] == '-';
        if (negative) {
            at++;
        }
        long digits = 0;
        int point = -1;
        int first = at;
        for (; at < end && at - first < SHORT; at++) {
            char c = text[at];
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + c - '0';
            } else if (c == '.' && point < 0) {
                point = at;
            } else {
                break;
            }
        }
        boolean hasDigits = at - first > (point < 0 ? 0 : 1);
        if (at < end || digits > EXACT || !hasDigits) {
            return Double.parseDouble(field(field));
        }
        double value = point < 0 ? digits : digits / POWERS[end - point - 1];
        return negative ? -value : value;
    }
}
