package org.gridward.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes values in few bytes: small numbers in one, each text once. What it has buffered is written by {@link #flush}. */
final class ByteSink {
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private final Map<String, Integer> texts = new HashMap<>();
    private int size;

    ByteSink(OutputStream out) {
        this.out = out;
    }

    void writeByte(int value) throws IOException {
        if (size == buffer.length) {
            flush();
        }
        buffer[size++] = (byte) value;
    }

    /** Seven bits a byte, the lowest first. */
    void writeUnsigned(long value) throws IOException {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            writeByte((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        writeByte((int) rest);
    }

    /** Small numbers of either sign are short. */
    void writeSigned(long value) throws IOException {
        writeUnsigned(value << 1 ^ value >> 63);
    }

    void writeDouble(double value) throws IOException {
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 56; shift >= 0; shift -= 8) {
            writeByte((int) (bits >>> shift));
        }
    }

    /** 0 for null, else the text's number; a text that has none yet gets the next and follows. */
    void writeText(@Nullable String text) throws IOException {
        if (text == null) {
            writeUnsigned(0);
            return;
        }
        Integer known = texts.putIfAbsent(text, texts.size() + 1);
        if (known != null) {
            writeUnsigned(known);
            return;
        }
        writeUnsigned(texts.size());
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        writeUnsigned(utf8.length);
        for (byte one : utf8) {
            writeByte(one);
        }
    }

    /** Steps as differences to the vertex before. */
    void writeVertices(int[] vertices) throws IOException {
        writeUnsigned(vertices.length / 2);
        for (int i = 0; i < vertices.length; i++) {
            writeSigned((long) vertices[i] - (i < 2 ? 0 : vertices[i - 2]));
        }
    }

    void flush() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }
}
