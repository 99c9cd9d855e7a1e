package org.gridward.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/**
 * Keeps long work, so that it outlives the process that does it. A process claims a job and holds it by a lease that it
 * must renew; moments are the database's, so that the clocks of several machines don't matter. Safe for any thread; every
 * method may throw {@link DatabaseUnavailableException}.
 */
public final class JobStore {
    private static final String HELD = " where id = :id and holder = :holder and state = RUNNING";

    private final Transactions transactions;

    JobStore(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Adds a job at the end of the queue.
     *
     * @param job QUEUED; its {@code createdAt} is set here
     * @param lease how long the process that has its files is believed to live
     * @throws JobQueueFullException when {@code mostWaiting} jobs wait already
     */
    public Job insert(Job job, int mostWaiting, Duration lease) {
        return transactions.call(session -> {
            int waiting = countWaiting(session);
            if (waiting >= mostWaiting) {
                throw new JobQueueFullException(waiting);
            }
            Instant now = now(session);
            StoredJob stored = StoredJob.of(job);
            stored.createdAt = now;
            stored.heldUntil = now.plus(lease);
            session.insert(stored);
            return stored.toJob();
        });
    }

    public int countWaiting() {
        return transactions.call(JobStore::countWaiting);
    }

    private static int countWaiting(StatelessSession session) {
        return session.createSelectionQuery(
                        "select cast(count(*) as integer) from StoredJob where state = QUEUED", Integer.class)
                .getSingleResult();
    }

    /** @throws UnknownJobException when there is none */
    public Job getJob(String id) {
        return transactions.call(session -> StoredJob.get(session, id).toJob());
    }

    /**
     * The newest first.
     *
     * @param actor only this one's; null: everybody's
     * @param olderThan only those made before this one; null: from the newest
     */
    public List<Job> listJobs(@Nullable String actor, @Nullable String olderThan, int limit) {
        return transactions.call(session -> {
            String where = (actor == null ? "" : " and actor = :actor") + (olderThan == null ? "" : " and id < :older");
            SelectionQuery<StoredJob> query = session.createSelectionQuery(
                    "from StoredJob where 1 = 1" + where + " order by id desc", StoredJob.class);
            if (actor != null) {
                query.setParameter("actor", actor);
            }
            if (olderThan != null) {
                query.setParameter("older", olderThan);
            }
            return query.setMaxResults(limit)
                    .getResultStream()
                    .map(StoredJob::toJob)
                    .toList();
        });
    }

    /** Jobs that wait, or whose process has not renewed its lease, oldest first. */
    public List<Job> listClaimable() {
        return transactions.call(session -> session.createSelectionQuery(
                        "from StoredJob where state = QUEUED or state = RUNNING and heldUntil < :now order by id",
                        StoredJob.class)
                .setParameter("now", now(session))
                .getResultStream()
                .map(StoredJob::toJob)
                .toList());
    }

    /** The job, RUNNING and held by this process, unless another was faster. */
    public Optional<Job> claim(String id, String holder, Duration lease) {
        return transactions.call(session -> {
            Instant now = now(session);
            int claimed = session.createMutationQuery("update StoredJob set state = RUNNING, holder = :holder,"
                            + " heldUntil = :until, attempts = attempts + 1, startedAt = coalesce(startedAt, :now),"
                            + " stage = '', done = 0, total = null"
                            + " where id = :id and (state = QUEUED or state = RUNNING and heldUntil < :now)")
                    .setParameter("holder", holder)
                    .setParameter("until", now.plus(lease))
                    .setParameter("now", now)
                    .setParameter("id", id)
                    .executeUpdate();
            return claimed == 0
                    ? Optional.empty()
                    : Optional.of(StoredJob.get(session, id).toJob());
        });
    }

    /**
     * Renews the lease and tells how far the work is.
     *
     * @return whether somebody wants the job to end
     * @throws JobLostException when this process does not hold it any more
     */
    public boolean renew(String id, String holder, Duration lease, Job.Progress progress) {
        return transactions.call(session -> {
            int renewed = session.createMutationQuery(
                            "update StoredJob set heldUntil = :until, stage = :stage, done = :done, total = :total"
                                    + HELD)
                    .setParameter("until", now(session).plus(lease))
                    .setParameter("stage", progress.stage())
                    .setParameter("done", progress.done())
                    .setParameter("total", progress.total(), Long.class)
                    .setParameter("id", id)
                    .setParameter("holder", holder)
                    .executeUpdate();
            requireHeld(renewed, id);
            return StoredJob.get(session, id).cancelRequested;
        });
    }

    /** Tells that the files of waiting jobs are in living hands. */
    public void renewWaiting(Collection<String> ids, Duration lease) {
        if (!ids.isEmpty()) {
            transactions.call(session -> session.createMutationQuery(
                            "update StoredJob set heldUntil = :until where state = QUEUED and id in (:ids)")
                    .setParameter("until", now(session).plus(lease))
                    .setParameter("ids", ids)
                    .executeUpdate());
        }
    }

    /**
     * Keeps a word for the next attempt.
     *
     * @throws JobLostException when this process does not hold the job any more
     */
    public void saveCheckpoint(String id, String holder, String checkpoint) {
        transactions.call(session -> {
            int saved = session.createMutationQuery("update StoredJob set checkpoint = :checkpoint" + HELD)
                    .setParameter("checkpoint", checkpoint)
                    .setParameter("id", id)
                    .setParameter("holder", holder)
                    .executeUpdate();
            requireHeld(saved, id);
            return saved;
        });
    }

    /** Puts the job back into the queue, at its old place; nothing when this process does not hold it any more. */
    public void release(String id, String holder, Duration lease) {
        transactions.call(session -> session.createMutationQuery(
                        "update StoredJob set state = QUEUED, holder = null, heldUntil = :until" + HELD)
                .setParameter("until", now(session).plus(lease))
                .setParameter("id", id)
                .setParameter("holder", holder)
                .executeUpdate());
    }

    /** @throws JobLostException when this process does not hold the job any more; then its end is another's to tell */
    public void finish(String id, String holder, Job.Outcome outcome) {
        transactions.call(session -> {
            int finished = finish(session, HELD, outcome, now(session))
                    .setParameter("id", id)
                    .setParameter("holder", holder)
                    .executeUpdate();
            requireHeld(finished, id);
            saveReport(session, id, outcome.report());
            return finished;
        });
    }

    /**
     * Ends a job that nobody can do: nobody holds it, and nobody has renewed its lease for {@code grace} after its end.
     *
     * @return false when somebody holds it after all
     */
    public boolean giveUp(String id, Duration grace, Job.Outcome outcome) {
        return transactions.call(session -> {
            Instant now = now(session);
            String deserted = " where id = :id and (state = QUEUED or state = RUNNING) and heldUntil < :limit";
            return finish(session, deserted, outcome, now)
                            .setParameter("id", id)
                            .setParameter("limit", now.minus(grace))
                            .executeUpdate()
                    == 1;
        });
    }

    /** Ends a waiting job at once; tells the process that does a running one. A finished one stays as it is. */
    public Job requestCancel(String id) {
        return transactions.call(session -> {
            StoredJob.get(session, id);
            Job.Outcome cancelled = new Job.Outcome(Job.State.CANCELLED, null, null, null);
            finish(session, " where id = :id and state = QUEUED and checkpoint is null", cancelled, now(session))
                    .setParameter("id", id)
                    .executeUpdate();
            session.createMutationQuery("update StoredJob set cancelRequested = true where id = :id"
                            + " and (state = QUEUED or state = RUNNING)")
                    .setParameter("id", id)
                    .executeUpdate();
            return StoredJob.get(session, id).toJob();
        });
    }

    private static MutationQuery finish(StatelessSession session, String where, Job.Outcome outcome, Instant now) {
        return session.createMutationQuery("update StoredJob set state = :state, finishedAt = :now, holder = null,"
                        + " result = :result, problem = :problem, checkpoint = null" + where)
                .setParameter("state", outcome.state())
                .setParameter("now", now)
                .setParameter("result", outcome.result(), String.class)
                .setParameter("problem", outcome.problem(), String.class);
    }

    /** Keeps or replaces the job's report before its end; the process must hold the job. */
    public void saveReport(String id, String holder, String report) {
        transactions.call(session -> {
            requireHeld(holder.equals(StoredJob.get(session, id).holder) ? 1 : 0, id);
            saveReport(session, id, report);
            return report;
        });
    }

    private static void saveReport(StatelessSession session, String id, @Nullable String report) {
        if (report != null) {
            session.upsert(StoredReport.of(id, report));
        }
    }

    /** What the work left to read. */
    public Optional<String> findReport(String id) {
        return transactions.call(session ->
                Optional.ofNullable(session.get(StoredReport.class, id)).map(report -> report.body));
    }

    /** Removes jobs that ended longer ago than that, with their reports. */
    public int deleteOlderThan(Duration age) {
        return transactions.call(
                session -> session.createMutationQuery("delete from StoredJob where finishedAt < :limit")
                        .setParameter("limit", now(session).minus(age))
                        .executeUpdate());
    }

    /** Lets jobs of dead processes be claimed at once. Only for a database that no other process can have open. */
    public void endLeases() {
        transactions.call(session -> session.createMutationQuery(
                        "update StoredJob set heldUntil = :past where state = RUNNING and heldUntil > :past")
                .setParameter("past", now(session).minusSeconds(1))
                .executeUpdate());
    }

    private static void requireHeld(int changed, String id) {
        if (changed == 0) {
            throw new JobLostException(id);
        }
    }

    private static Instant now(StatelessSession session) {
        return session.createSelectionQuery("select instant", Instant.class).getSingleResult();
    }
}
