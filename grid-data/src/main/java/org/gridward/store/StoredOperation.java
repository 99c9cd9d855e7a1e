package org.gridward.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridward.model.Effects;
import org.gridward.model.Operation;
import org.gridward.model.Redraw;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An {@link Operation} in the database, with its {@link Effects} where it has any. */
@Entity
@Table(name = "draft_operation")
@IdClass(StoredOperation.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StoredOperation {
    record Key(String draftId, int seq) implements Serializable {}

    private static final Map<String, Class<? extends Record>> TYPES = Stream.of(Operation.class, Redraw.class)
            .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
            .filter(Class::isRecord)
            .map(type -> type.<Record>asSubclass(Record.class))
            .collect(Collectors.toMap(StoredOperation::kindOf, Function.identity()));

    @Id
    String draftId;

    @Id
    int seq;

    int batch;
    String kind;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Column(length = Length.LONG32)
    String body;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Column(length = Length.LONG32)
    @Nullable
    String effects;

    /** Name of who did it. */
    String actor;

    Instant at;

    static StoredOperation of(
            Operation operation, Effects effects, String draftId, int seq, int batch, String actor, Instant at) {
        StoredOperation stored = new StoredOperation();
        Record body = (Record) operation;
        stored.draftId = draftId;
        stored.seq = seq;
        stored.batch = batch;
        stored.kind = kindOf(body.getClass());
        stored.body = RecordText.write(body);
        stored.effects = effects.equals(Effects.NONE) ? null : RecordText.write(effects);
        stored.actor = actor;
        stored.at = StoredDraft.micros(at);
        return stored;
    }

    /** {@code MOVE_BORDER} for {@code MoveBorder}. */
    static String kindOf(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    Operation toOperation() {
        Class<? extends Record> type = TYPES.get(kind);
        if (type == null) {
            throw new IllegalStateException("operation " + seq + " of draft " + draftId + " is no known " + kind);
        }
        return (Operation) RecordText.read(type, body);
    }

    Effects toEffects() {
        return effects == null ? Effects.NONE : RecordText.read(Effects.class, effects);
    }

    LoggedOperation toLogged(int lastSeq) {
        return new LoggedOperation(seq, batch, toOperation(), toEffects(), actor, at, seq > lastSeq);
    }
}
