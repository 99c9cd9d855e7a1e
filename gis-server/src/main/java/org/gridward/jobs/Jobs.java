package org.gridward.jobs;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.http.ProblemException;
import org.gridward.live.LiveEditions;
import org.gridward.model.Actor;
import org.gridward.model.Text;
import org.gridward.model.TimeOrderedId;
import org.gridward.store.Database;
import org.gridward.store.Job;
import org.gridward.store.JobQueueFullException;
import org.gridward.store.JobStore;
import org.gridward.store.UnknownJobException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes long work on. Safe for any thread. */
@Component
public final class Jobs {
    private static final long RETRY_SECONDS = 30;

    private final JobStore store;
    private final JobSettings settings;
    private final JobRunner runner;
    private final LiveEditions live;

    Jobs(Database database, JobSettings settings, JobRunner runner, LiveEditions live) {
        this.store = database.jobs();
        this.settings = settings;
        this.runner = runner;
        this.live = live;
    }

    /** For a job to be; its files go into a folder of that name. */
    public String newId() {
        return TimeOrderedId.create(Clock.systemUTC());
    }

    /**
     * To be asked before a large upload, too.
     *
     * @throws ProblemException 429 when as many jobs wait as may wait
     */
    public void requireRoom() {
        if (store.countWaiting() >= settings.waiting()) {
            throw full();
        }
    }

    /**
     * Puts a job into the queue.
     *
     * @param request what the work needs to know, in its own form
     * @return 202 with the job's address
     * @throws ProblemException 429 when as many jobs wait as may wait
     */
    public ResponseEntity<Object> submit(String id, Work work, Actor actor, String request, Locale locale) {
        Job job = Job.queued(id, work.kind(), actor, request);
        try {
            Job stored = store.insert(job, settings.waiting(), settings.lease());
            runner.wake();
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/jobs/" + id))
                    .body(JobJson.of(stored, live.zone(), locale));
        } catch (JobQueueFullException full) {
            throw full();
        }
    }

    /** Empty also when it is another user's; an administrator sees everybody's. */
    public Optional<Job> findVisible(String id, Caller caller) {
        try {
            Job job = store.getJob(id);
            boolean own = job.actor().name().equals(caller.getUser().name());
            return own || caller.may(Action.ADMINISTER) ? Optional.of(job) : Optional.empty();
        } catch (UnknownJobException unknown) {
            return Optional.empty();
        }
    }

    private static ProblemException full() {
        return ProblemException.tooMany(
                new Text("等待中的任务过多，请稍后重试", "Too many jobs wait already; try again later"), RETRY_SECONDS);
    }
}
