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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.gridward.geo.Shape;
import org.gridward.model.Assignment;
import org.gridward.model.Attribute;
import org.gridward.model.AttributeValue;
import org.gridward.model.AttributeValue.NumberValue;
import org.gridward.model.AttributeValue.TextValue;
import org.gridward.model.ExpectedCount;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerKind;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.UnionGrid;
import org.gridward.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a row that its digest is made of; changing them changes the hash of every edition ever published. The
 * name of the kind, then the fields in the order of the record: text as a length in bytes and UTF-8 (length −1 for
 * null), dates, zones and values of attributes as text, numbers of elements and lattice steps as ints, big end first.
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
            form.write();
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

    private void write() throws IOException {
        text(row.key().kind().name());
        if (row instanceof Layer layer) {
            write(layer);
        } else if (row instanceof Grid grid) {
            write(grid);
        } else if (row instanceof UnionGrid grid) {
            write(grid);
        } else if (row instanceof Unit unit) {
            write(unit);
        } else if (row instanceof Assignment assignment) {
            write(assignment);
        } else if (row instanceof Scheme scheme) {
            write(scheme);
        }
    }

    private void write(Layer layer) throws IOException {
        text(layer.code());
        text(layer.name());
        text(layer.parent());
        text(layer.policy().name());
        out.writeInt(layer.kinds().size());
        for (String kind : layer.kinds()) {
            text(kind);
        }
        out.writeInt(layer.attributes().size());
        for (Attribute attribute : layer.attributes()) {
            text(attribute.name());
            text(attribute.type().name());
            text(attribute.unit());
            out.writeBoolean(attribute.additive());
        }
        text(layer.unionOf());
        text(layer.codeScheme() == null ? null : layer.codeScheme().pattern());
        out.writeInt(layer.expectedCounts().size());
        for (ExpectedCount expected : layer.expectedCounts()) {
            text(expected.parent());
            text(expected.kind());
            out.writeInt(expected.count());
        }
    }

    private void write(Grid grid) throws IOException {
        text(grid.layer());
        text(grid.code());
        text(grid.kind());
        text(grid.name());
        text(grid.parent());
        write(grid.shape());
        write(grid.attributes());
    }

    private void write(UnionGrid grid) throws IOException {
        text(grid.layer());
        text(grid.code());
        text(grid.name());
        out.writeInt(grid.members().size());
        for (String member : grid.members()) {
            text(member);
        }
        write(grid.attributes());
    }

    private void write(SortedMap<String, AttributeValue> attributes) throws IOException {
        out.writeInt(attributes.size());
        for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
            text(attribute.getKey());
            write(attribute.getValue());
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
                int[] ring = shape.ring(p, r);
                out.writeInt(ring.length / 2);
                for (int step : ring) {
                    out.writeInt(step);
                }
            }
        }
    }

    private void write(Unit unit) throws IOException {
        text(unit.code());
        text(unit.name());
        text(unit.kind().name());
        text(unit.superior());
        text(unit.legalAuthority());
    }

    private void write(Assignment assignment) throws IOException {
        text(assignment.unit());
        text(assignment.layer());
        text(assignment.grid());
        text(assignment.role().name());
    }

    private void write(Scheme scheme) throws IOException {
        text(scheme.code());
        text(scheme.name());
        text(scheme.groundLayer());
        sorted(scheme.groundGrids());
        text(scheme.activeFrom().toString());
        text(scheme.activeTo() == null ? null : scheme.activeTo().toString());
        text(scheme.timeZone().getId());
        List<LayerKind> order = scheme.ownerOrder();
        out.writeInt(order.size());
        for (LayerKind next : order) {
            text(next.layer());
            text(next.kind());
        }
        text(scheme.lastResortLayer());
    }

    private void sorted(Set<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts.stream().sorted().toList()) {
            text(text);
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
