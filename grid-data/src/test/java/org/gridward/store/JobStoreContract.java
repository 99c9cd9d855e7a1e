package org.gridward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gridward.model.Actor;
import org.gridward.model.TimeOrderedId;
import org.gridward.store.Job.Outcome;
import org.gridward.store.Job.Progress;
import org.gridward.store.Job.State;
import org.junit.jupiter.api.Test;

/** What every database must do with long work. */
abstract class JobStoreContract extends StoreFixture {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration NONE = Duration.ofSeconds(-1);
    private static final Outcome DONE = new Outcome(State.SUCCEEDED, "{\"edition\":1}", null, null);

    private JobStore jobs() {
        return database.jobs();
    }

    private Job insert(String actor) {
        Job job = Job.queued(TimeOrderedId.create(Clock.systemUTC()), "import", new Actor(actor, Actor.Via.USER), "{}");
        return jobs().insert(job, 20, LEASE);
    }

    @Test
    void a_job_runs_through_its_states() {
        Job waiting = insert("li");
        assertThat(jobs().listClaimable()).extracting(Job::id).containsExactly(waiting.id());
        assertThat(waiting.createdAt())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));

        Job running = jobs().claim(waiting.id(), "p1", LEASE).orElseThrow();
        assertThat(running.state()).isEqualTo(State.RUNNING);
        assertThat(running.attempts()).isEqualTo(1);
        assertThat(running.startedAt()).isNotNull();
        assertThat(jobs().listClaimable()).isEmpty();

        assertThat(jobs().renew(running.id(), "p1", LEASE, new Progress("CHECK", 7, 10L)))
                .isFalse();
        assertThat(jobs().getJob(running.id()).progress()).isEqualTo(new Progress("CHECK", 7, 10L));

        jobs().finish(running.id(), "p1", DONE);
        Job done = jobs().getJob(running.id());
        assertThat(done.state()).isEqualTo(State.SUCCEEDED);
        assertThat(done.result()).isEqualTo("{\"edition\":1}");
        assertThat(done.finishedAt()).isNotNull();
        assertThat(done.actor()).isEqualTo(new Actor("li", Actor.Via.USER));
    }

    @Test
    void one_of_many_gets_the_job() throws Exception {
        for (int round = 0; round < 5; round++) {
            String id = insert("li").id();
            List<Callable<Object>> tasks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String holder = "p" + i;
                tasks.add(() -> jobs().claim(id, holder, LEASE).isPresent());
            }
            assertThat(inParallel(tasks)).containsExactlyInAnyOrder(true, false, false, false);
        }
    }

    @Test
    void a_job_whose_process_is_silent_goes_to_another_and_the_first_can_write_no_more() {
        String id = insert("li").id();
        jobs().claim(id, "dead", NONE).orElseThrow();
        jobs().saveCheckpoint(id, "dead", "draft");
        assertThat(jobs().listClaimable()).extracting(Job::id).containsExactly(id);
        Job second = jobs().claim(id, "alive", LEASE).orElseThrow();
        assertThat(second.attempts()).isEqualTo(2);
        assertThat(second.checkpoint()).isEqualTo("draft");

        assertThatThrownBy(() -> jobs().renew(id, "dead", LEASE, Progress.NONE)).isInstanceOf(JobLostException.class);
        assertThatThrownBy(() -> jobs().saveCheckpoint(id, "dead", "x")).isInstanceOf(JobLostException.class);
        assertThatThrownBy(() -> jobs().saveReport(id, "dead", "x")).isInstanceOf(JobLostException.class);
        assertThatThrownBy(() -> jobs().finish(id, "dead", DONE)).isInstanceOf(JobLostException.class);
        jobs().release(id, "dead", LEASE);
        assertThat(jobs().getJob(id).state()).isEqualTo(State.RUNNING);
        jobs().finish(id, "alive", DONE);
        assertThatThrownBy(() -> jobs().finish(id, "alive", DONE)).isInstanceOf(JobLostException.class);
    }

    @Test
    void the_leases_of_a_database_that_nobody_else_has_open_end_at_once() {
        String id = insert("li").id();
        jobs().claim(id, "dead", LEASE).orElseThrow();
        assertThat(jobs().claim(id, "alive", LEASE)).isEmpty();
        jobs().endLeases();
        assertThat(jobs().claim(id, "alive", LEASE)).isPresent();
    }

    @Test
    void a_released_job_is_first_in_the_queue_again() {
        String first = insert("li").id();
        String second = insert("li").id();
        jobs().claim(first, "p1", LEASE).orElseThrow();
        jobs().release(first, "p1", LEASE);
        assertThat(jobs().listClaimable()).extracting(Job::id).containsExactly(first, second);
    }

    @Test
    void a_full_queue_takes_nothing() {
        insert("li");
        String running = insert("li").id();
        jobs().claim(running, "p1", LEASE);
        Job third = jobs().getJob(running);
        assertThatThrownBy(() -> jobs().insert(third, 1, LEASE)).isInstanceOf(JobQueueFullException.class);
        assertThat(jobs().countWaiting()).isEqualTo(1);
    }

    @Test
    void cancelling_ends_a_waiting_job_and_asks_a_running_one() {
        String waiting = insert("li").id();
        assertThat(jobs().requestCancel(waiting).state()).isEqualTo(State.CANCELLED);
        assertThat(jobs().claim(waiting, "p1", LEASE)).isEmpty();

        String running = insert("li").id();
        jobs().claim(running, "p1", LEASE).orElseThrow();
        assertThat(jobs().requestCancel(running).state()).isEqualTo(State.RUNNING);
        assertThat(jobs().renew(running, "p1", LEASE, Progress.NONE)).isTrue();

        jobs().finish(running, "p1", DONE);
        assertThat(jobs().requestCancel(running).state()).isEqualTo(State.SUCCEEDED);
    }

    /** Its first attempt may have left something that only an attempt can take away. */
    @Test
    void cancelling_leaves_a_begun_job_that_waits_to_whoever_takes_it() {
        String id = insert("li").id();
        jobs().claim(id, "p1", LEASE).orElseThrow();
        jobs().saveCheckpoint(id, "p1", "draft");
        jobs().release(id, "p1", LEASE);
        assertThat(jobs().requestCancel(id).state()).isEqualTo(State.QUEUED);
        assertThat(jobs().claim(id, "p2", LEASE).orElseThrow().cancelRequested())
                .isTrue();
    }

    @Test
    void only_a_deserted_job_is_given_up() {
        Outcome lost = new Outcome(State.FAILED, null, "{\"type\":\"lost\"}", null);
        String held = insert("li").id();
        jobs().claim(held, "p1", LEASE).orElseThrow();
        String waiting = insert("li").id();
        String dead = insert("li").id();
        jobs().claim(dead, "p1", Duration.ofMinutes(-11)).orElseThrow();
        assertThat(jobs().giveUp(held, Duration.ofMinutes(10), lost)).isFalse();
        assertThat(jobs().giveUp(waiting, Duration.ofMinutes(10), lost)).isFalse();
        assertThat(jobs().giveUp(dead, Duration.ofMinutes(12), lost)).isFalse();
        assertThat(jobs().giveUp(dead, Duration.ofMinutes(10), lost)).isTrue();
        assertThat(jobs().getJob(dead).problem()).isEqualTo("{\"type\":\"lost\"}");
        jobs().renewWaiting(List.of(waiting, held), Duration.ofMinutes(-11));
        assertThat(jobs().giveUp(waiting, Duration.ofMinutes(10), lost)).isTrue();
        assertThat(jobs().getJob(held).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void a_report_of_megabytes_is_kept_and_replaced() {
        String id = insert("li").id();
        jobs().claim(id, "p1", LEASE).orElseThrow();
        assertThat(jobs().findReport(id)).isEmpty();
        jobs().saveReport(id, "p1", "first");
        String report = "网格".repeat(1_500_000);
        jobs().finish(id, "p1", new Outcome(State.SUCCEEDED, null, null, report));
        assertThat(jobs().findReport(id)).isEqualTo(Optional.of(report));
    }

    @Test
    void the_newest_come_first_page_by_page_all_or_one_persons() {
        String a = insert("li").id();
        String b = insert("wang").id();
        String c = insert("li").id();
        assertThat(jobs().listJobs(null, null, 2)).extracting(Job::id).containsExactly(c, b);
        assertThat(jobs().listJobs(null, b, 2)).extracting(Job::id).containsExactly(a);
        assertThat(jobs().listJobs("li", null, 9)).extracting(Job::id).containsExactly(c, a);
        assertThat(jobs().listJobs("li", c, 9)).extracting(Job::id).containsExactly(a);
        assertThat(jobs().listJobs("zhao", null, 9)).isEmpty();
    }

    @Test
    void old_jobs_go_with_their_reports_and_unfinished_ones_stay() throws Exception {
        String done = insert("li").id();
        jobs().claim(done, "p1", LEASE).orElseThrow();
        jobs().finish(done, "p1", new Outcome(State.SUCCEEDED, null, null, "report"));
        String waiting = insert("li").id();
        assertThat(jobs().deleteOlderThan(Duration.ofDays(1))).isZero();
        assertThat(jobs().deleteOlderThan(NONE)).isEqualTo(1);
        assertThatThrownBy(() -> jobs().getJob(done)).isInstanceOf(UnknownJobException.class);
        assertThat(count("select count(*) from job_report")).isZero();
        assertThat(jobs().getJob(waiting).state()).isEqualTo(State.QUEUED);
    }
}
