package org.gridward.jobs;

import org.gridward.store.Job;
import org.jspecify.annotations.Nullable;

/** One kind of long work. It may be begun again from its start, in another process, whatever became of it before. */
public interface Work {
    /** As it is written in the database and the API: {@code import}. */
    String kind();

    /**
     * Does it. First of all it takes away what an earlier attempt left.
     *
     * @throws org.gridward.http.ProblemException why it can't be done; any other exception is a bug
     * @throws JobStoppedException from {@link JobRun#progress}, after taking away what this attempt left
     */
    Done run(JobRun run);

    /** Takes away what attempts left, when there will be no further one. */
    void abandon(Job job);

    /**
     * How it went.
     *
     * @param result address where the result is read, without host
     * @param report a long text to be kept beside the job, or null
     */
    record Done(String result, @Nullable String report) {}
}
