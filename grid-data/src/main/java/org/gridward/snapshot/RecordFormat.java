package org.gridward.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.gridward.model.Row;
import org.gridward.model.RowKey;

/** Records as bytes: single ones, and the rows of an edition. */
final class RecordFormat {
    private final Codecs codecs = new Codecs();

    /**
     * Tells apart the declarations of a record, or of all kinds of row; what was written by others is not read.
     *
     * @param type of records, or {@code Row}
     */
    String fingerprint(Class<?> type) {
        Codecs fresh = new Codecs();
        if (type == Row.class) {
            Arrays.stream(RowKey.Kind.values()).forEach(kind -> fresh.of(kind.type()));
        } else {
            fresh.of(type);
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(fresh.description().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    byte[] write(Record record) {
        return bytes(out -> codecs.of(record.getClass()).write(out, record));
    }

    <R extends Record> R read(Class<R> type, byte[] bytes) throws RefusedFileException {
        return reading(
                bytes, in -> type.cast(Objects.requireNonNull(codecs.of(type).read(in))));
    }

    byte[] writeRows(List<Row> rows) {
        return bytes(out -> {
            out.writeUnsigned(rows.size());
            for (Row row : rows) {
                out.writeByte(row.key().kind().ordinal());
                codecs.of(row.getClass()).write(out, row);
            }
        });
    }

    List<Row> readRows(byte[] bytes) throws RefusedFileException {
        Codec[] byKind = Arrays.stream(RowKey.Kind.values())
                .map(kind -> codecs.of(kind.type()))
                .toArray(Codec[]::new);
        return reading(bytes, in -> {
            int count = in.readCount();
            List<Row> rows = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                rows.add((Row) Objects.requireNonNull(byKind[in.readByte()].read(in)));
            }
            return rows;
        });
    }

    private interface Writing {
        void write(ByteSink out) throws IOException;
    }

    private interface Reading<T> {
        T read(ByteSource in);
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ByteSink out = new ByteSink(bytes);
            writing.write(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static <T> T reading(byte[] bytes, Reading<T> reading) throws RefusedFileException {
        try {
            ByteSource in = new ByteSource(bytes);
            T value = reading.read(in);
            if (in.isAtEnd()) {
                return value;
            }
        } catch (RuntimeException e) {
            // An unknown name, a ring without area, an end too early: whatever a record can't be.
            throw new RefusedFileException("what it holds can't be read", e);
        }
        throw new RefusedFileException("it holds more than it says");
    }
}
