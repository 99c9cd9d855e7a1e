package org.gridward.sample;

/** Codes after the national layout: 6 digits for a district, and 3 more for each street, small and block. */
final class Codes {
    private Codes() {}

    /** @throws IllegalArgumentException beyond 999: an overflow is an error, never a wrap */
    static String child(String parent, int number) {
        if (number < 1 || number > 999) {
            throw new IllegalArgumentException(parent + " has no code left for number " + number);
        }
        char[] code = new char[parent.length() + 3];
        parent.getChars(0, parent.length(), code, 0);
        code[code.length - 3] = (char) ('0' + number / 100);
        code[code.length - 2] = (char) ('0' + number / 10 % 10);
        code[code.length - 1] = (char) ('0' + number % 10);
        return new String(code);
    }
}
