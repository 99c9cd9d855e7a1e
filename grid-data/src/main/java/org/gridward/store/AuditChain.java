package org.gridward.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gridward.model.Actor;
import org.gridward.model.AuditAction;
import org.gridward.model.AuditEntry;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Appends to the audit inside the caller's transaction. Call it last there: from then to the end of the transaction
 * everyone else who writes anything waits.
 */
final class AuditChain {
    static final String BEGINNING = "sha256:" + "0".repeat(64);
    private static final JsonFactory JSON = new JsonFactory();

    private AuditChain() {}

    static void append(
            StatelessSession session, Actor actor, AuditAction action, String subject, Map<String, String> details) {
        StoredAuditHead head = Objects.requireNonNull(
                session.get(StoredAuditHead.class, StoredAuditHead.ID, LockMode.PESSIMISTIC_WRITE), "audit_head");
        AuditEntry open = new AuditEntry(
                head.entries + 1,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                actor.name(),
                actor.via().name(),
                action.name(),
                subject,
                canonical(details),
                head.hash,
                "");
        StoredAuditEntry entry = StoredAuditEntry.of(open);
        entry.hash = hashOf(open);
        session.insert(entry);
        head.entries = entry.seq;
        head.hash = entry.hash;
        session.update(head);
    }

    private static String canonical(Map<String, String> details) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            new TreeMap<>(details).forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        return text.toString();
    }

    /** SHA-256 over all members but the hash: numbers as 8 bytes, big end first, texts as a length in bytes and UTF-8. */
    static String hashOf(AuditEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeLong(entry.seq());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
            text(out, entry.actor());
            text(out, entry.via());
            text(out, entry.action());
            text(out, entry.subject());
            text(out, entry.details());
            text(out, entry.previousHash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "sha256:" + HexFormat.of().formatHex(CanonicalForm.sha256().digest(bytes.toByteArray()));
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
