package org.gridward.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.gridward.http.KeptProblem;
import org.gridward.http.ProblemException;
import org.gridward.model.Actor;
import org.gridward.model.Text;
import org.gridward.model.TimeOrderedId;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.store.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Work that does what a test tells it, done by one runner or by two on one database, each with files of its own. */
class JobRunnerTest {
    @TempDir
    Path folder;

    private final List<JobRunner> runners = new ArrayList<>();
    private static Database database;

    @BeforeAll
    static void open() {
        database = Database.open(DatabaseSettings.inMemory());
    }

    @AfterEach
    void stopRunners() throws InterruptedException {
        for (JobRunner runner : runners) {
            runner.stop();
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** What a test lets the work do. */
    private interface Deed {
        Work.Done run(JobRun run) throws Exception;
    }

    private static final class TestWork implements Work {
        private final Deed deed;
        private final List<String> abandoned = new CopyOnWriteArrayList<>();

        TestWork(Deed deed) {
            this.deed = deed;
        }

        @Override
        public String kind() {
            return "test";
        }

        @Override
        public Done run(JobRun run) {
            try {
                return deed.run(run);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void abandon(Job job) {
            abandoned.add(job.id());
        }
    }

    @Test
    void work_is_done_and_its_files_go() throws Exception {
        start("a", new TestWork(run -> {
            run.progress("COUNT", Files.size(run.folder().resolve("0")), 7L);
            return new Work.Done("/there", "the report");
        }));
        Job done = finished(submit("a"));
        assertThat(done.state()).isEqualTo(Job.State.SUCCEEDED);
        assertThat(done.result()).isEqualTo("/there");
        assertThat(database.jobs().findReport(done.id())).contains("the report");
        await(() -> !Files.exists(folder.resolve("a").resolve(done.id())));
    }

    @Test
    void a_problem_is_told_in_both_languages_and_a_bug_tells_nothing() throws Exception {
        start("a", new TestWork(run -> {
            throw run.request().equals("problem")
                    ? ProblemException.conflict(new Text("冲突了", "in the way"))
                    : new IllegalStateException("secret");
        }));
        Job problem = finished(submit("a", "problem"));
        assertThat(problem.state()).isEqualTo(Job.State.FAILED);
        assertThat(KeptProblem.read(problem.problem(), Locale.ENGLISH).getDetail())
                .isEqualTo("in the way");
        assertThat(KeptProblem.read(problem.problem(), Locale.SIMPLIFIED_CHINESE)
                        .getDetail())
                .isEqualTo("冲突了");
        Job bug = finished(submit("a", "bug"));
        assertThat(bug.state()).isEqualTo(Job.State.FAILED);
        assertThat(bug.problem()).contains("INTERNAL").doesNotContain("secret");
    }

    @Test
    void no_more_jobs_run_at_once_than_may() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<String> begun = new CopyOnWriteArrayList<>();
        start("a", new TestWork(run -> {
            begun.add(run.id());
            go.await();
            return new Work.Done("/", null);
        }));
        List<String> ids = List.of(submit("a"), submit("a"), submit("a"));
        await(() -> begun.size() == 2);
        Thread.sleep(1_500);
        assertThat(begun).containsExactlyInAnyOrderElementsOf(ids.subList(0, 2));
        go.countDown();
        for (String id : ids) {
            assertThat(finished(id).state()).isEqualTo(Job.State.SUCCEEDED);
        }
    }

    @Test
    void a_cancelled_job_ends_at_its_next_progress() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        start("a", new TestWork(run -> {
            for (long i = 0; ; i++) {
                run.progress("LOOP", i, null);
                begun.countDown();
                Thread.sleep(10);
            }
        }));
        String id = submit("a");
        begun.await();
        database.jobs().requestCancel(id);
        assertThat(finished(id).state()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void a_job_of_a_process_that_was_told_to_end_is_begun_again_by_the_next() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        JobRunner first = start("a", new TestWork(run -> {
            run.saveCheckpoint("half");
            for (long i = 0; ; i++) {
                run.progress("LOOP", i, null);
                begun.countDown();
                Thread.sleep(10);
            }
        }));
        String id = submit("a");
        begun.await();
        first.stop();
        assertThat(database.jobs().getJob(id).state()).isEqualTo(Job.State.QUEUED);
        start(
                "a",
                new TestWork(
                        run -> new Work.Done("/after-" + run.findCheckpoint().orElse(""), null)));
        assertThat(finished(id).result()).isEqualTo("/after-half");
    }

    /** Another node of the same database, with a folder of its own, takes nothing that it has no files of. */
    @Test
    void only_a_process_that_has_the_files_does_the_job() throws Exception {
        start("b", new TestWork(run -> new Work.Done("/by-b", null)));
        String id = submit("a");
        Thread.sleep(1_500);
        assertThat(database.jobs().getJob(id).state()).isEqualTo(Job.State.QUEUED);
        start("a", new TestWork(run -> new Work.Done("/by-a", null)));
        assertThat(finished(id).result()).isEqualTo("/by-a");
    }

    @Test
    void a_job_whose_files_nobody_has_is_given_up_with_a_reason() throws Exception {
        String id = submit("gone");
        database.jobs().claim(id, "dead", Duration.ofMinutes(-11)).orElseThrow();
        TestWork work = new TestWork(run -> new Work.Done("/", null));
        start("b", work);
        Job job = finished(id);
        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(KeptProblem.read(job.problem(), Locale.ENGLISH).getDetail()).contains("no other has its files");
        await(() -> work.abandoned.equals(List.of(id)));
    }

    /** Work that kills its process would else kill each process that takes it over. */
    @Test
    void a_job_whose_lease_ended_in_a_standstill_is_not_begun_beside_itself() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        AtomicReference<JobRunner> runner = new AtomicReference<>();
        runner.set(start("a", new TestWork(run -> {
            begun.incrementAndGet();
            database.jobs().endLeases();
            runner.get().wake();
            Thread.sleep(1_500);
            return new Work.Done("/once", null);
        })));
        assertThat(finished(submit("a")).state()).isEqualTo(Job.State.SUCCEEDED);
        assertThat(begun).hasValue(1);
    }

    @Test
    void a_job_that_never_ends_is_not_begun_a_fourth_time() throws Exception {
        String id = submit("a");
        for (int i = 0; i < 3; i++) {
            database.jobs().claim(id, "dead", Duration.ofSeconds(-1)).orElseThrow();
        }
        TestWork work = new TestWork(run -> new Work.Done("/", null));
        start("a", work);
        Job job = finished(id);
        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(work.abandoned).containsExactly(id);
    }

    private JobRunner start(String node, TestWork work) {
        JobSettings settings = settings(node);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("work", work);
        JobRunner runner = new JobRunner(database, settings, new JobFiles(settings), beans.getBeanProvider(Work.class));
        runners.add(runner);
        runner.start();
        return runner;
    }

    private JobSettings settings(String node) {
        return new JobSettings(
                folder.resolve(node), 2, 20, Duration.ofDays(7), Duration.ofSeconds(30), Duration.ofMinutes(10));
    }

    private String submit(String node) throws IOException {
        return submit(node, "");
    }

    private String submit(String node, String request) throws IOException {
        String id = TimeOrderedId.create(Clock.systemUTC());
        Files.writeString(new JobFiles(settings(node)).create(id).resolve("0"), "content");
        Job job = Job.queued(id, "test", Actor.SERVER, request);
        database.jobs().insert(job, 20, Duration.ofSeconds(30));
        return id;
    }

    private Job finished(String id) throws InterruptedException {
        await(() -> database.jobs().getJob(id).state().isFinal());
        return database.jobs().getJob(id);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
