package org.gridward.lookup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows of CSV in UTF-8; fields are quoted where RFC 4180 wants it. For one thread. */
final class CsvBytes {
    private static final int FULL = 1 << 16;

    private final OutputStream out;
    private byte[] bytes = new byte[1 << 12];
    private int size;
    private boolean inRow;

    CsvBytes(OutputStream out) {
        this.out = out;
    }

    void addField(@Nullable String field) {
        char[] text = field == null ? new char[0] : field.toCharArray();
        addField(text, 0, text.length);
    }

    /** A field that the row does not have is empty. */
    void addField(CsvRow row, int field) {
        boolean has = field < row.size();
        addField(row.text(), has ? row.start(field) : 0, has ? row.end(field) : 0);
    }

    private void addField(char[] text, int from, int to) {
        reserve(to - from + 1);
        separate();
        int start = size;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c >= 0x80 || c == ',' || c == '"' || c == '\r' || c == '\n') {
                size = start;
                addOdd(new String(text, from, to - from));
                return;
            }
            bytes[size++] = (byte) c;
        }
    }

    private void addOdd(String field) {
        boolean quoted = field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        byte[] text = (quoted ? '"' + field.replace("\"", "\"\"") + '"' : field).getBytes(StandardCharsets.UTF_8);
        addRaw(text);
    }

    /** Fields that are written already. */
    void add(byte[] fields) {
        reserve(1);
        separate();
        addRaw(fields);
    }

    /** Fields of another, from one of its bytes to another. */
    void add(CsvBytes others, int from, int to) {
        reserve(to - from + 1);
        separate();
        System.arraycopy(others.bytes, from, bytes, size, to - from);
        size += to - from;
    }

    /** Where the fields that were added end; the next one begins anew. */
    int endPiece() {
        inRow = false;
        return size;
    }

    void clear() {
        size = 0;
    }

    private void separate() {
        if (inRow) {
            bytes[size++] = ',';
        }
        inRow = true;
    }

    private void addRaw(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    void endRow() throws IOException {
        reserve(2);
        bytes[size++] = '\r';
        bytes[size++] = '\n';
        inRow = false;
        if (size >= FULL) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(bytes, 0, size);
        out.flush();
        size = 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
