package org.gridward.store;

import java.time.Instant;
import org.gridward.model.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A piece of long work. What {@code request}, {@code checkpoint}, {@code result} and {@code problem} hold is known to those
 * who do the work; here they are text.
 *
 * @param id time-ordered, 26 characters
 * @param kind which work: {@code import}
 * @param checkpoint what an earlier attempt left for the next one
 * @param attempts how often it was begun
 * @param cancelRequested somebody wants it to end; while it is RUNNING it may still succeed
 */
public record Job(
        String id,
        String kind,
        Actor actor,
        String request,
        State state,
        Progress progress,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int attempts,
        boolean cancelRequested,
        @Nullable String checkpoint,
        @Nullable String result,
        @Nullable String problem) {

    /** One that is yet to be inserted, which also sets {@code createdAt}. */
    public static Job queued(String id, String kind, Actor actor, String request) {
        return new Job(
                id,
                kind,
                actor,
                request,
                State.QUEUED,
                Progress.NONE,
                Instant.EPOCH,
                null,
                null,
                0,
                false,
                null,
                null,
                null);
    }

    /** QUEUED and RUNNING may pass into each other; the others are final. */
    public enum State {
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELLED;

        public boolean isFinal() {
            return this != QUEUED && this != RUNNING;
        }
    }

    /**
     * How far it is.
     *
     * @param stage empty before the first
     * @param total null while nobody knows
     */
    public record Progress(
            String stage, long done, @Nullable Long total) {
        public static final Progress NONE = new Progress("", 0, null);
    }

    /**
     * How it ended.
     *
     * @param state a final one
     * @param report a long text that is kept beside the job, or null
     */
    public record Outcome(
            State state,
            @Nullable String result,
            @Nullable String problem,
            @Nullable String report) {
        public Outcome {
            if (!state.isFinal()) {
                throw new IllegalArgumentException(state + " is no end");
            }
        }
    }
}
