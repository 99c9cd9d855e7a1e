package org.gridward.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.gridward.geo.Line;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.model.AttributeValue;
import org.gridward.model.AttributeValue.NumberValue;
import org.gridward.model.AttributeValue.TextValue;
import org.gridward.model.Row;
import org.gridward.model.RowMembers;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a row that its digest is made of; changing them changes the hash of every edition ever published. The
 * name of the kind, then what {@link RowMembers} says, in that order: text as a length in bytes and UTF-8 (length −1 for
 * null), enums, dates, times and zones as text, truths as a byte, whole numbers and lattice steps as ints, real ones as
 * doubles, big end first; lists and maps begin with their number of elements, sets are sorted first.
 *
 * <p>The {@code gridId} of a grid is left out: it comes from a counter that a rolled-back transaction moves, so two databases
 * with the same content have different ones.
 */
final class CanonicalForm {
    private static final int NULL = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Row row;

    private CanonicalForm(Row row) {
        this.row = row;
    }

    /**
     * SHA-256 over the row's canonical form, 32 bytes.
     *
     * @throws UnstorableRowException when a text holds U+0000 or half of a surrogate pair
     */
    static byte[] digestOf(Row row) {
        CanonicalForm form = new CanonicalForm(row);
        try {
            form.text(row.key().kind().name());
            form.members((Record) row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256().digest(form.bytes.toByteArray());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void members(Record record) throws IOException {
        for (Object member : RowMembers.valuesOf(record)) {
            write(member);
        }
    }

    private void write(@Nullable Object value) throws IOException {
        if (value instanceof Position place) {
            steps(new int[] {place.latticeX(), place.latticeY()});
        } else if (value instanceof AttributeValue attribute) {
            write(attribute);
        } else if (value instanceof Record inner) {
            members(inner);
        } else if (value instanceof Shape shape) {
            write(shape);
        } else if (value instanceof Line line) {
            steps(line.toArray());
        } else if (value instanceof Map<?, ?> map) {
            out.writeInt(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                write(entry.getKey());
                write(entry.getValue());
            }
        } else if (value instanceof Collection<?> many) {
            out.writeInt(many.size());
            for (Object element : many instanceof Set ? many.stream().sorted().toList() : many) {
                write(element);
            }
        } else {
            plain(value);
        }
    }

    private void plain(@Nullable Object value) throws IOException {
        if (value instanceof Integer number) {
            out.writeInt(number);
        } else if (value instanceof Double number) {
            out.writeDouble(number == 0 ? 0 : number); // not the negative one
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else {
            text(value == null ? null : value.toString());
        }
    }

    /** The kind keeps the text 12 apart from the number 12. */
    private void write(AttributeValue value) throws IOException {
        text(value instanceof TextValue ? "TEXT" : value instanceof NumberValue ? "NUMBER" : "BOOLEAN");
        text(value.canonicalText());
    }

    private void write(Shape shape) throws IOException {
        out.writeInt(shape.polygonCount());
        for (int p = 0; p < shape.polygonCount(); p++) {
            out.writeInt(shape.ringCount(p));
            for (int r = 0; r < shape.ringCount(p); r++) {
                steps(shape.ring(p, r));
            }
        }
    }

    private void steps(int[] vertices) throws IOException {
        out.writeInt(vertices.length / 2);
        for (int step : vertices) {
            out.writeInt(step);
        }
    }

    private void text(@Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(NULL);
            return;
        }
        ByteBuffer utf8 = encode(text);
        out.writeInt(utf8.remaining());
        out.write(utf8.array(), utf8.position(), utf8.remaining());
    }

    /** Refuses what PostgreSQL refuses, so that both databases take the same rows. */
    private ByteBuffer encode(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new UnstorableRowException(row.key(), "a text holds U+0000");
        }
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new UnstorableRowException(row.key(), "a text holds half of a surrogate pair");
        }
    }
}
