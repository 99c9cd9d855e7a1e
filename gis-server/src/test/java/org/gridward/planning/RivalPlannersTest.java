package org.gridward.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridward.draft.SquareTown.EAST;
import static org.gridward.draft.SquareTown.WEST;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gridward.access.People;
import org.gridward.draft.Drafts;
import org.gridward.draft.Edit;
import org.gridward.lookup.Http;
import org.gridward.model.Draft;
import org.gridward.model.Row;
import org.gridward.store.Database;
import org.gridward.store.LoggedOperation;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Several planners at once. */
@TownServer
class RivalPlannersTest {
    private static final int EIGHT = 8;
    private static final int CLIENTS = 32;

    @LocalServerPort
    private int port;

    @Value("${gridward.data-dir}")
    private String dataDir;

    @Autowired
    private Database database;

    @Autowired
    private Drafts drafts;

    private Planner planner;
    private Planner second;

    @BeforeEach
    void signIn() {
        Http http = new Http(port);
        People people = new People(http, dataDir);
        planner = Planner.everywhere(http, people);
        second = Planner.everywhere(http, people);
    }

    private static <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> outcomes = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private void approve(String draft) {
        assertThat(planner.now("POST", draft, "/submit", null).statusCode()).isEqualTo(200);
        assertThat(second.now("POST", draft, "/review", "{\"approve\": true}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void of_eight_drafts_on_one_base_one_is_published_and_seven_are_offered_a_rebase() throws Exception {
        Instant from = Instant.now();
        List<Callable<HttpResponse<String>>> tasks = new ArrayList<>();
        for (int i = 0; i < EIGHT; i++) {
            String draft = planner.draft(from);
            planner.apply(draft, Planner.rename("street", EAST, "东" + i));
            approve(draft);
            String tag = planner.tag(draft);
            tasks.add(() -> second.send("POST", draft + "/publish", "{}", tag));
        }
        List<HttpResponse<String>> answers = inParallel(tasks);
        assertThat(answers.stream().map(HttpResponse::statusCode).sorted())
                .containsExactly(200, 409, 409, 409, 409, 409, 409, 409);
        answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .forEach(answer ->
                        assertThat(Http.json(answer).path("rebase").asString()).endsWith("/rebase"));
    }

    @Test
    void of_eight_who_publish_one_draft_one_does_and_seven_are_told_that_it_has_changed() throws Exception {
        String draft = planner.draft();
        planner.apply(draft, Planner.rename("street", EAST, "东"));
        approve(draft);
        String tag = planner.tag(draft);
        List<HttpResponse<String>> answers = inParallel(IntStream.range(0, EIGHT)
                .<Callable<HttpResponse<String>>>mapToObj(i -> () -> second.send("POST", draft + "/publish", "{}", tag))
                .toList());
        assertThat(answers.stream().map(HttpResponse::statusCode).sorted())
                .containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
    }

    @Test
    void of_eight_edits_of_one_moment_one_is_kept() throws Exception {
        String draft = planner.draft();
        String tag = planner.tag(draft);
        List<HttpResponse<String>> answers = inParallel(IntStream.range(0, EIGHT)
                .<Callable<HttpResponse<String>>>mapToObj(i ->
                        () -> planner.send("POST", draft + "/operations", Planner.rename("street", WEST, "西" + i), tag))
                .toList());
        assertThat(answers.stream().map(HttpResponse::statusCode).sorted())
                .containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
    }

    /** What one client was told it had done to a draft. */
    private record Receipt(String draft, int revision) {}

    @Test
    void many_clients_edit_eight_drafts_at_random_and_no_update_is_lost() throws Exception {
        long seed = System.nanoTime();
        System.out.println("RivalPlannersTest seed " + seed);
        List<String> eight =
                IntStream.range(0, EIGHT).mapToObj(i -> planner.draft()).toList();
        int perDraft = Checkout.count(25, 10_000);
        Map<String, Integer> done = new ConcurrentHashMap<>();
        List<Callable<List<Receipt>>> clients = new ArrayList<>();
        for (int c = 0; c < CLIENTS; c++) {
            Random random = new Random(seed + c);
            clients.add(() -> work(eight, perDraft, done, random));
        }
        List<Receipt> receipts =
                inParallel(clients).stream().flatMap(List::stream).toList();
        for (String draft : eight) {
            List<Integer> revisions = receipts.stream()
                    .filter(receipt -> receipt.draft().equals(draft))
                    .map(Receipt::revision)
                    .sorted()
                    .toList();
            assertThat(revisions)
                    .as("seed %d: every success is a revision of its own", seed)
                    .isEqualTo(
                            IntStream.rangeClosed(1, revisions.size()).boxed().toList());
            assertThat(revisions.size()).isGreaterThanOrEqualTo(perDraft);
            assertReplays(draft, seed);
        }
    }

    private List<Receipt> work(List<String> eight, int perDraft, Map<String, Integer> done, Random random) {
        List<Receipt> receipts = new ArrayList<>();
        while (true) {
            List<String> open = eight.stream()
                    .filter(draft -> done.getOrDefault(draft, 0) < perDraft)
                    .toList();
            if (open.isEmpty()) {
                return receipts;
            }
            String draft = open.get(random.nextInt(open.size()));
            String tag = planner.tag(draft);
            HttpResponse<String> answer = edit(draft, tag, random);
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 409, 412, 422);
            if (answer.statusCode() == 200) {
                done.merge(draft, 1, Integer::sum);
                String next = answer.headers().firstValue("ETag").orElseThrow();
                receipts.add(new Receipt(draft, Integer.parseInt(next.substring(1, next.indexOf('-')))));
            }
        }
    }

    private HttpResponse<String> edit(String draft, String tag, Random random) {
        String street = random.nextBoolean() ? WEST : EAST;
        String block = street + "000" + (1 + random.nextInt(2));
        String operations = draft + "/operations";
        return switch (random.nextInt(6)) {
            case 0 -> {
                int last = planner.http().json(draft).path("operations").asInt();
                yield planner.send("DELETE", operations + "/" + last, null, tag);
            }
            case 1 -> planner.send("POST", operations + "/redo", null, tag);
            case 2 -> planner.send("POST", operations, Planner.rename("block", block, "名" + random.nextInt(99)), tag);
            case 3 -> planner.send("POST", operations, Planner.bendEast(random.nextInt(1, 900)), tag);
            case 4 ->
                planner.send(
                        "POST",
                        operations,
                        "{\"operations\": [" + Planner.rename("street", street, "街" + random.nextInt(99)) + ","
                                + people(block, random.nextInt(999)) + "]}",
                        tag);
            default -> planner.send("POST", operations, people(block, random.nextInt(999)), tag);
        };
    }

    private static String people(String block, int people) {
        return "{\"operation\": \"describe\", \"layer\": \"block\", \"grid\": \"%s\", \"attributes\": {\"people\": %d}}"
                .formatted(block, people);
    }

    /** The history alone leads to the same rows. */
    private void assertReplays(String path, long seed) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        List<Edit> log = drafts.listOperations(id).stream()
                .filter(logged -> !logged.isUndone())
                .map(LoggedOperation::operation)
                .<Edit>map(Edit.Execute::new)
                .toList();
        Draft original = drafts.getDraft(id).draft();
        Draft replayed = drafts.create("重演", null, original.effectiveFrom());
        assertThat(replayed.base()).isEqualTo(original.base());
        if (!log.isEmpty()) {
            drafts.apply(replayed.id(), drafts.getDraft(replayed.id()).revision(), log);
        }
        assertThat(rows(replayed.id())).as("seed %d, draft %s", seed, id).isEqualTo(rows(id));
        drafts.discard(replayed.id());
    }

    private List<Row> rows(String id) {
        return database.drafts().getContent(id).rows();
    }
}
