package org.gridward.jobs;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridward.http.KeptProblem;
import org.gridward.http.ProblemException;
import org.gridward.model.Text;
import org.gridward.model.TimeOrderedId;
import org.gridward.store.Database;
import org.gridward.store.DatabaseUnavailableException;
import org.gridward.store.Job;
import org.gridward.store.JobLostException;
import org.gridward.store.JobStore;
import org.gridward.store.UnknownJobException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Does the jobs of the database, as many at once as it may, each held by a lease that is renewed every second. */
@Component
final class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    /** A job that takes its process with it must not do so for ever. */
    private static final int MOST_ATTEMPTS = 3;

    private static final long STOP_SECONDS = 15;

    private final String holder = TimeOrderedId.create(Clock.systemUTC());
    private final JobStore store;
    private final boolean alone;
    private final JobSettings settings;
    private final JobFiles files;
    private final Map<String, Work> works;
    private final Map<String, JobRun> active = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, daemon("jobs-clock"));
    private final ExecutorService workers;
    private volatile boolean stopping;

    JobRunner(Database database, JobSettings settings, JobFiles files, ObjectProvider<Work> works) {
        this.store = database.jobs();
        this.alone = database.isEmbedded();
        this.settings = settings;
        this.files = files;
        this.works = works.stream().collect(Collectors.toMap(Work::kind, Function.identity()));
        this.workers = Executors.newFixedThreadPool(settings.running(), daemon("job"));
    }

    private static java.util.concurrent.ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        clock.execute(guarded(this::endLeasesOfTheDead));
        clock.scheduleWithFixedDelay(guarded(this::takeJobs), 0, 1, TimeUnit.SECONDS);
        clock.scheduleWithFixedDelay(guarded(this::renewLeases), 1, 1, TimeUnit.SECONDS);
        clock.scheduleWithFixedDelay(guarded(this::sweep), 1, 60, TimeUnit.MINUTES);
    }

    /** Looks for jobs now. */
    void wake() {
        if (!stopping) {
            clock.execute(guarded(this::takeJobs));
        }
    }

    /** What goes wrong once must not end the repetition; a database that is gone has been told already. */
    private Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (DatabaseUnavailableException gone) {
                LOG.debug("Jobs wait for the database", gone);
            } catch (RuntimeException bug) {
                if (!stopping) {
                    LOG.error("The care for jobs failed", bug);
                }
            }
        };
    }

    private void endLeasesOfTheDead() {
        if (alone) {
            store.endLeases();
        }
    }

    private synchronized void takeJobs() {
        List<Job> claimable = store.listClaimable();
        store.renewWaiting(
                claimable.stream()
                        .filter(job -> job.state() == Job.State.QUEUED && files.has(job.id()))
                        .map(Job::id)
                        .toList(),
                settings.lease());
        for (Job job : claimable) {
            Work work = works.get(job.kind());
            if (!files.has(job.id())) {
                giveUpIfDeserted(job);
            } else if (!stopping && work != null && mayBegin(job)) {
                store.claim(job.id(), holder, settings.lease()).ifPresent(claimed -> begin(work, claimed));
            }
        }
    }

    /** Not what is at work here, though a standstill of the machine has ended its lease. */
    private boolean mayBegin(Job job) {
        return active.size() < settings.running() && !active.containsKey(job.id());
    }

    private void giveUpIfDeserted(Job job) {
        ProblemException lost = ProblemException.gone(new Text(
                "执行此任务的服务器已停止，其上传的文件不在其他服务器上；请重新提交",
                "The server that did this job is gone, and no other has its files; submit it again"));
        Job.Outcome failed = new Job.Outcome(Job.State.FAILED, null, KeptProblem.write(lost), null);
        if (store.giveUp(job.id(), settings.grace(), failed)) {
            LOG.warn("Job {} was given up: no server has its files", job.id());
            abandon(job);
        }
    }

    private void abandon(Job job) {
        Work work = works.get(job.kind());
        if (work != null) {
            work.abandon(job);
        }
    }

    private void begin(Work work, Job job) {
        JobRun run = new JobRun(job, holder, store, files.of(job.id()));
        active.put(job.id(), run);
        workers.execute(() -> {
            try {
                perform(work, job, run);
            } catch (JobLostException lost) {
                LOG.warn("Job {} was taken over by another server", job.id());
            } catch (DatabaseUnavailableException gone) {
                LOG.warn("Job {} waits for the database", job.id());
            } finally {
                active.remove(job.id());
                wake();
            }
        });
    }

    private void perform(Work work, Job job, JobRun run) {
        try {
            if (job.attempts() > MOST_ATTEMPTS) {
                work.abandon(job);
                end(job, failed(tooManyAttempts()));
                return;
            }
            Work.Done done = work.run(run);
            end(job, new Job.Outcome(Job.State.SUCCEEDED, done.result(), null, done.report()));
        } catch (JobStoppedException stopped) {
            stop(job, stopped.reason());
        } catch (ProblemException problem) {
            end(job, failed(KeptProblem.write(problem)));
        } catch (JobLostException lost) {
            throw lost;
        } catch (DatabaseUnavailableException gone) {
            store.release(job.id(), holder, settings.lease());
        } catch (RuntimeException | Error bug) {
            LOG.error("Job {} ({}) failed", job.id(), job.kind(), bug);
            end(job, failed(KeptProblem.ofBug()));
        }
    }

    private void stop(Job job, JobStoppedException.Reason reason) {
        switch (reason) {
            case CANCELLED -> end(job, new Job.Outcome(Job.State.CANCELLED, null, null, null));
            case SHUTDOWN -> store.release(job.id(), holder, settings.lease());
            case LOST -> LOG.warn("Job {} was taken over by another server", job.id());
        }
    }

    private void end(Job job, Job.Outcome outcome) {
        store.finish(job.id(), holder, outcome);
        files.delete(job.id());
    }

    private static Job.Outcome failed(String problem) {
        return new Job.Outcome(Job.State.FAILED, null, problem, null);
    }

    private static String tooManyAttempts() {
        return KeptProblem.write(ProblemException.gone(new Text(
                "任务已中断 " + MOST_ATTEMPTS + " 次，不再重试",
                "The job was interrupted " + MOST_ATTEMPTS + " times; it is not tried again")));
    }

    private void renewLeases() {
        active.forEach((id, run) -> {
            try {
                if (store.renew(id, holder, settings.lease(), run.progress())) {
                    run.stop(JobStoppedException.Reason.CANCELLED);
                }
            } catch (JobLostException lost) {
                // also right after its end, when nobody listens any more
                run.stop(JobStoppedException.Reason.LOST);
            }
        });
    }

    private void sweep() {
        int deleted = store.deleteOlderThan(settings.keep());
        if (deleted > 0) {
            LOG.info("{} old jobs were removed", deleted);
        }
        files.sweep(this::isUnfinished);
    }

    private boolean isUnfinished(String id) {
        try {
            return !store.getJob(id).state().isFinal();
        } catch (UnknownJobException unknown) {
            return false;
        }
    }

    /** Running work is told to end and goes back into the queue, so that the next start begins it again at once. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        active.values().forEach(run -> run.stop(JobStoppedException.Reason.SHUTDOWN));
        workers.shutdown();
        if (!workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("{} jobs did not end in time; they will be begun again", active.size());
        }
        clock.shutdownNow();
        clock.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }
}
