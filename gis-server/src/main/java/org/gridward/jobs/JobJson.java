package org.gridward.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.gridward.http.KeptProblem;
import org.gridward.store.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * A job as its owner sees it.
 *
 * @param state QUEUED, RUNNING, SUCCEEDED, FAILED, CANCELLED
 * @param cancelRequested present while a running job is to end
 * @param result address of what was made
 * @param problem why it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobJson(
        String id,
        String kind,
        Job.State state,
        String submittedBy,
        @Nullable Boolean cancelRequested,
        @Nullable ProgressJson progress,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable String result,
        @Nullable ProblemDetail problem) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProgressJson(String stage, long done, @Nullable Long total) {}

    static JobJson of(Job job, ZoneId zone, Locale locale) {
        boolean running = job.state() == Job.State.RUNNING;
        return new JobJson(
                job.id(),
                job.kind(),
                job.state(),
                job.actor().name(),
                running && job.cancelRequested() ? Boolean.TRUE : null,
                running && !job.progress().stage().isEmpty() ? progress(job.progress()) : null,
                moment(job.createdAt(), zone),
                job.startedAt() == null ? null : moment(job.startedAt(), zone),
                job.finishedAt() == null ? null : moment(job.finishedAt(), zone),
                job.result(),
                job.problem() == null ? null : KeptProblem.read(job.problem(), locale));
    }

    private static ProgressJson progress(Job.Progress progress) {
        return new ProgressJson(progress.stage(), progress.done(), progress.total());
    }

    private static OffsetDateTime moment(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
