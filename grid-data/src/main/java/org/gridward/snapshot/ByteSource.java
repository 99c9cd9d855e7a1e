package org.gridward.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ByteSink} wrote; equal texts are one object. Bytes that it did not write lead to some
 * RuntimeException, never to a great allocation.
 */
final class ByteSource {
    private final byte[] bytes;
    private final List<String> texts = new ArrayList<>();
    private int at;

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }

    int readByte() {
        return bytes[at++];
    }

    long readUnsigned() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number without end");
    }

    long readSigned() {
        long value = readUnsigned();
        return value >>> 1 ^ -(value & 1);
    }

    /** Of things that take a byte or more each. */
    int readCount() {
        long count = readUnsigned();
        if (count < 0 || count > bytes.length - at) {
            throw new IllegalArgumentException("a count of " + count);
        }
        return (int) count;
    }

    double readDouble() {
        long bits = 0;
        for (int i = 0; i < Double.BYTES; i++) {
            bits = bits << 8 | bytes[at++] & 0xff;
        }
        return Double.longBitsToDouble(bits);
    }

    @Nullable
    String readText() {
        int number = Math.toIntExact(readUnsigned());
        if (number == 0) {
            return null;
        }
        if (number == texts.size() + 1) {
            int length = readCount();
            texts.add(new String(bytes, at, length, StandardCharsets.UTF_8));
            at += length;
        }
        return texts.get(number - 1);
    }

    int[] readVertices() {
        int[] vertices = new int[2 * readCount()];
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = Math.toIntExact(readSigned() + (i < 2 ? 0 : vertices[i - 2]));
        }
        return vertices;
    }
}
