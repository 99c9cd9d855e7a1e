package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gridward.model.Actor;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** A {@link Job} in the database, with the process that holds it and until when it does. */
@Entity
@Table(name = "job")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StoredJob {
    @Id
    String id;

    String kind;
    String actor;

    @Enumerated(EnumType.STRING)
    Actor.Via via;

    String request;

    @Enumerated(EnumType.STRING)
    Job.State state;

    String stage;
    long done;

    @Nullable
    Long total;

    Instant createdAt;

    @Nullable
    Instant startedAt;

    @Nullable
    Instant finishedAt;

    int attempts;
    boolean cancelRequested;

    @Nullable
    String checkpoint;

    @Nullable
    String result;

    @Nullable
    String problem;

    @Nullable
    String holder;

    /** Of a queued job: until when the process that has its files is believed to live. */
    Instant heldUntil;

    static StoredJob of(Job job) {
        StoredJob stored = new StoredJob();
        stored.id = job.id();
        stored.kind = job.kind();
        stored.actor = job.actor().name();
        stored.via = job.actor().via();
        stored.request = job.request();
        stored.state = job.state();
        stored.stage = job.progress().stage();
        stored.done = job.progress().done();
        stored.total = job.progress().total();
        stored.attempts = job.attempts();
        stored.cancelRequested = job.cancelRequested();
        return stored;
    }

    Job toJob() {
        return new Job(
                id,
                kind,
                new Actor(actor, via),
                request,
                state,
                new Job.Progress(stage, done, total),
                createdAt,
                startedAt,
                finishedAt,
                attempts,
                cancelRequested,
                checkpoint,
                result,
                problem);
    }

    static StoredJob get(StatelessSession session, String id) {
        StoredJob job = session.get(StoredJob.class, id);
        if (job == null) {
            throw new UnknownJobException(id);
        }
        return job;
    }
}
