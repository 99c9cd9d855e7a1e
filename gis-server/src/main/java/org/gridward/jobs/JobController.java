package org.gridward.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.access.Requires;
import org.gridward.http.Page;
import org.gridward.http.ProblemException;
import org.gridward.live.LiveEditions;
import org.gridward.model.Text;
import org.gridward.store.Database;
import org.gridward.store.Job;
import org.gridward.store.JobStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/jobs}: how long work goes; ending it. */
@RestController
@Tag(name = "jobs", description = "Long work: progress, result, cancelling · 任务")
class JobController {
    private final JobStore store;
    private final Jobs jobs;
    private final JobFiles files;
    private final LiveEditions live;

    JobController(Database database, Jobs jobs, JobFiles files, LiveEditions live) {
        this.files = files;
        this.jobs = jobs;
        this.store = database.jobs();
        this.live = live;
    }

    /** The newest first; {@code next} is absent on the last page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JobsJson(List<JobJson> jobs, @Nullable String next) {}

    @Requires(Action.SIGNED_IN)
    @GetMapping(path = "/api/v1/jobs", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Your jobs, the newest first; an administrator sees everybody's")
    ResponseEntity<JobsJson> listJobs(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Locale locale) {
        int size = Page.limit(limit);
        List<Job> found = store.listJobs(
                caller.may(Action.ADMINISTER) ? null : caller.getUser().name(), cursor, size + 1);
        List<Job> page = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? page.get(size - 1).id() : null;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new JobsJson(
                        page.stream()
                                .map(job -> JobJson.of(job, live.zone(), locale))
                                .toList(),
                        next));
    }

    @Requires(Action.SIGNED_IN)
    @GetMapping(path = "/api/v1/jobs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How a job goes, or how it ended")
    ResponseEntity<JobJson> getJob(@PathVariable String id, Caller caller, Locale locale) {
        return answer(find(id, caller), locale);
    }

    @Requires(Action.SIGNED_IN)
    @DeleteMapping(path = "/api/v1/jobs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ends a job: a waiting one at once, a running one soon; a finished one stays as it is")
    ResponseEntity<JobJson> cancelJob(@PathVariable String id, Caller caller, Locale locale) {
        Job cancelled = store.requestCancel(find(id, caller).id());
        if (cancelled.state().isFinal()) {
            files.delete(id);
        }
        return answer(cancelled, locale);
    }

    private Job find(String id, Caller caller) {
        return jobs.findVisible(id, caller)
                .orElseThrow(() -> ProblemException.notFound(new Text("没有任务 " + id, "There is no job " + id)));
    }

    private ResponseEntity<JobJson> answer(Job job, Locale locale) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(JobJson.of(job, live.zone(), locale));
    }
}
