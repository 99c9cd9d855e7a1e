package org.gridward.imports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.access.Callers;
import org.gridward.access.RowGround;
import org.gridward.draft.Drafts;
import org.gridward.jobs.JobRun;
import org.gridward.jobs.Work;
import org.gridward.live.LiveEditions;
import org.gridward.load.LoadReport;
import org.gridward.load.Loader;
import org.gridward.load.ReportJson;
import org.gridward.load.UnreadableFileException;
import org.gridward.model.Actor;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.TimeOrderedId;
import org.gridward.store.Database;
import org.gridward.store.DraftClosedException;
import org.gridward.store.Job;
import org.gridward.store.UnknownDraftException;
import org.springframework.stereotype.Component;

/**
 * Loads uploaded files into a draft. The draft's id is written down before the draft is made, so that the attempt after a
 * crash finds it: an open draft is taken away, a published one is the result.
 */
@Component
final class ImportWork implements Work {
    static final String KIND = "import";

    private final Database database;
    private final Drafts drafts;
    private final LiveEditions live;
    private final Callers callers;

    ImportWork(Database database, Drafts drafts, LiveEditions live, Callers callers) {
        this.database = database;
        this.drafts = drafts;
        this.live = live;
        this.callers = callers;
    }

    static String reportLink(String id) {
        return "/api/v1/imports/" + id + "/report";
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Done run(JobRun run) {
        Optional<Edition> published = run.findCheckpoint().flatMap(id -> settle(id, run.actor()));
        if (published.isPresent()) {
            String report = run.findReport().orElseThrow();
            return new Done(reportLink(run.id()), PublishedReport.of(report, published.get()));
        }
        try {
            return load(run, ImportRequest.parse(run.request()));
        } catch (UnreadableFileException unreadable) {
            throw ImportProblems.of(unreadable);
        }
    }

    private Done load(JobRun run, ImportRequest request) {
        Caller caller = callers.findAgain(run.actor().name(), request.keyId());
        caller.require(request.publish() ? Action.PUBLISH : Action.EDIT);
        Loader loader = new Loader(
                request.plan(run.folder()),
                (stage, done) -> run.progress(stage.name(), done, null),
                new ImportGround(new RowGround(caller, Action.EDIT, live)));
        LoadReport report = request.dryRun() ? loader.rehearse(Optional.of(database)) : fill(run, request, loader);
        if (report.hasErrors() && !request.dryRun()) {
            run.saveReport(json(report));
            throw ImportProblems.errors(report, reportLink(run.id()));
        }
        return new Done(reportLink(run.id()), json(report));
    }

    private LoadReport fill(JobRun run, ImportRequest request, Loader loader) {
        String draftId = TimeOrderedId.create(Clock.systemUTC());
        run.saveCheckpoint(draftId);
        LoadReport filled = loader.fillDraft(database, run.actor(), draftId);
        if (!request.publish() || filled.hasErrors()) {
            return filled;
        }
        run.saveReport(json(filled));
        return loader.publishDraft(drafts.by(run.actor()), filled);
    }

    @Override
    public void abandon(Job job) {
        if (job.checkpoint() != null) {
            settle(job.checkpoint(), job.actor());
        }
    }

    /** Discards the draft of an earlier attempt, unless it became an edition, which is returned. */
    private Optional<Edition> settle(String draftId, Actor actor) {
        try {
            Draft.State state = drafts.getDraft(draftId).draft().state();
            if (state == Draft.State.PUBLISHED) {
                return database.editions().findByDraft(draftId);
            }
            if (state == Draft.State.OPEN) {
                drafts.by(actor).discard(draftId);
            }
        } catch (UnknownDraftException none) {
            // the attempt ended before it made one
        } catch (DraftClosedException faster) { // perhaps the attempt itself, which had not ended after all
            return database.editions().findByDraft(draftId);
        }
        return Optional.empty();
    }

    private static String json(LoadReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportJson.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
