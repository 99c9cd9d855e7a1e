package org.gridward.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.access.Requires;
import org.gridward.http.LargeBody;
import org.gridward.http.ProblemException;
import org.gridward.jobs.JobFiles;
import org.gridward.jobs.Jobs;
import org.gridward.load.LoadPlan;
import org.gridward.load.UnreadableFileException;
import org.gridward.model.Text;
import org.gridward.store.Database;
import org.gridward.store.Job;
import org.gridward.store.JobStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/imports}: a mapping and its files in, a draft or an edition out, by a job. */
@RestController
@Tag(name = "imports", description = "Files into a draft · 导入")
class ImportController {
    private final Jobs jobs;
    private final JobFiles files;
    private final UploadReader uploads;
    private final ImportWork work;
    private final JobStore store;

    ImportController(Jobs jobs, JobFiles files, UploadReader uploads, ImportWork work, Database database) {
        this.jobs = jobs;
        this.files = files;
        this.uploads = uploads;
        this.work = work;
        this.store = database.jobs();
    }

    /**
     * An import.
     *
     * @param job address of the job that does it
     * @param report address of what became of it, once that is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImportJson(
            String id,
            boolean dryRun,
            boolean publish,
            List<String> files,
            Job.State state,
            String job,
            @Nullable String report) {}

    @Requires(Action.EDIT)
    @LargeBody
    @PostMapping(path = "/api/v1/imports", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Uploads a mapping (part mapping) and its files (parts called as the mapping calls them)",
            description =
                    "Answers 202 with the job. The draft stays open unless publish=true; dryRun=true only checks.")
    ResponseEntity<Object> load(
            HttpServletRequest request,
            @RequestParam(defaultValue = "false") boolean publish,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Caller caller,
            Locale locale)
            throws IOException, HttpMediaTypeNotSupportedException {
        if (publish && dryRun) {
            throw ProblemException.invalidParameter(
                    "publish", "true", new Text("dryRun 时不能发布", "A dry run can't publish"));
        }
        if (publish) {
            caller.require(Action.PUBLISH);
        }
        requireForm(request);
        jobs.requireRoom();
        String id = jobs.newId();
        boolean taken = false;
        try {
            Path folder = files.create(id);
            ImportRequest wanted = new ImportRequest(
                    dryRun,
                    publish,
                    caller.findKeyId().orElse(null),
                    uploads.read(request, folder).files());
            judge(wanted, folder);
            ResponseEntity<Object> accepted = jobs.submit(id, work, caller.actor(), wanted.text(), locale);
            taken = true;
            return accepted;
        } finally {
            if (!taken) {
                files.delete(id);
            }
        }
    }

    /** Not by the mapping of the address, which would be asked before it is known who asks. */
    private static void requireForm(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        String type = request.getContentType();
        if (type == null || !type.regionMatches(true, 0, MediaType.MULTIPART_FORM_DATA_VALUE, 0, 19)) {
            throw new HttpMediaTypeNotSupportedException((MediaType) null, List.of(MediaType.MULTIPART_FORM_DATA));
        }
    }

    /** What is wrong with the mapping is told now, not by the job. */
    private static void judge(ImportRequest wanted, Path folder) {
        try {
            Set<String> used = wanted.plan(folder).files().stream()
                    .map(LoadPlan.LayerFile::name)
                    .collect(Collectors.toSet());
            for (String file : wanted.files()) {
                if (!used.contains(file)) {
                    throw ProblemException.invalidParameter(
                            file, null, new Text("映射文件没有用到部分 " + file, "The mapping does not use the part " + file));
                }
            }
        } catch (UnreadableFileException wrong) {
            throw ImportProblems.of(wrong);
        }
    }

    @Requires(Action.SIGNED_IN)
    @GetMapping(path = "/api/v1/imports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One import")
    ResponseEntity<ImportJson> getImport(@PathVariable String id, Caller caller) {
        Job job = find(id, caller);
        ImportRequest request = ImportRequest.parse(job.request());
        String report = job.state().isFinal() && store.findReport(id).isPresent() ? ImportWork.reportLink(id) : null;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new ImportJson(
                        id,
                        request.dryRun(),
                        request.publish(),
                        request.files(),
                        job.state(),
                        "/api/v1/jobs/" + id,
                        report));
    }

    @Requires(Action.SIGNED_IN)
    @GetMapping(path = "/api/v1/imports/{id}/report", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What became of an import: counts, findings, and the draft or the edition")
    ResponseEntity<String> getReport(@PathVariable String id, Caller caller) {
        Job job = find(id, caller);
        if (!job.state().isFinal()) {
            throw ProblemException.conflict(new Text("导入尚未结束", "The import has not ended yet"));
        }
        String report = store.findReport(id)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("该导入没有报告；任务说明了原因", "This import left no report; its job says why")));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(report);
    }

    private Job find(String id, Caller caller) {
        return jobs.findVisible(id, caller)
                .filter(job -> job.kind().equals(ImportWork.KIND))
                .orElseThrow(() -> ProblemException.notFound(new Text("没有导入 " + id, "There is no import " + id)));
    }
}
