package org.gridward.jobs;

import java.nio.file.Path;
import java.util.Optional;
import org.gridward.model.Actor;
import org.gridward.store.Job;
import org.gridward.store.JobStore;
import org.jspecify.annotations.Nullable;

/** One attempt at a job, as the work sees it. Its methods are for the thread of the work. */
public final class JobRun {
    private final Job job;
    private final String holder;
    private final JobStore store;
    private final Path folder;
    private volatile Job.Progress progress = Job.Progress.NONE;
    private volatile JobStoppedException.@Nullable Reason stop;

    JobRun(Job job, String holder, JobStore store, Path folder) {
        this.job = job;
        this.holder = holder;
        this.store = store;
        this.folder = folder;
        if (job.cancelRequested()) {
            stop = JobStoppedException.Reason.CANCELLED;
        }
    }

    public String id() {
        return job.id();
    }

    public Actor actor() {
        return job.actor();
    }

    /** What was asked for, in the form that the work itself gave it. */
    public String request() {
        return job.request();
    }

    /** The job's files. */
    public Path folder() {
        return folder;
    }

    /** What an earlier attempt saved. */
    public Optional<String> findCheckpoint() {
        return Optional.ofNullable(job.checkpoint());
    }

    /**
     * Leaves a word for the next attempt, at once.
     *
     * @throws org.gridward.store.JobLostException when the job is another process's by now
     */
    public void saveCheckpoint(String word) {
        store.saveCheckpoint(job.id(), holder, word);
    }

    /** Keeps the report before the job ends, so that the end can be told also by an attempt that did not make it. */
    public void saveReport(String report) {
        store.saveReport(job.id(), holder, report);
    }

    public Optional<String> findReport() {
        return store.findReport(job.id());
    }

    /**
     * Tells how far the work is. Cheap: to be called often.
     *
     * @param total null while nobody knows
     * @throws JobStoppedException when the work is to end
     */
    public void progress(String stage, long done, @Nullable Long total) {
        progress = new Job.Progress(stage, done, total);
        JobStoppedException.Reason reason = stop;
        if (reason != null) {
            throw new JobStoppedException(reason);
        }
    }

    Job.Progress progress() {
        return progress;
    }

    void stop(JobStoppedException.Reason reason) {
        if (stop == null || reason == JobStoppedException.Reason.LOST) {
            stop = reason;
        }
    }
}
