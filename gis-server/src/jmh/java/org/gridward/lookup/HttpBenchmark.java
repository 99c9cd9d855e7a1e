package org.gridward.lookup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gridward.access.Action;
import org.gridward.access.Requires;
import org.gridward.server.GridwardServer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers over HTTP beside a constant endpoint of the same size in the same server, in turns, with the client on the same
 * cores; then batches of CSV. Prints the figures; compare only within one run.
 */
public final class HttpBenchmark {
    private static final int ROUNDS = 7;
    private static final int CONNECTIONS = 32;
    private static final int ROUND_MILLIS = 4_000;
    private static final int ROWS = 1_000_000;
    private static final String QUESTION =
            "/api/v1/resolve?lon=%s&lat=%s&matter=09001&explain=false";

    private HttpBenchmark() {}

    /** Says the same always. */
    @RestController
    static class Constant {
        private static volatile byte[] body = new byte[0];

        @Requires(Action.RESOLVE)
        @GetMapping(path = "/api/v1/constant", produces = MediaType.APPLICATION_JSON_VALUE)
        ResponseEntity<byte[]> constant() {
            return ResponseEntity.ok(body);
        }
    }

    /** @param arguments {@code answers} or {@code batches} for one of them alone */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("gridward-benchmark");
        SpringApplication application = new SpringApplication(GridwardServer.class, Constant.class);
        try (ConfigurableApplicationContext server = application.run(
                "--sample=huangpu", "--server.port=0", "--server.tomcat.max-keep-alive-requests=-1", "--gridward.data-dir=" + folder)) {
            int port = ((WebServerApplicationContext) server).getWebServer().getPort();
            List<String> wanted = List.of(arguments);
            if (wanted.isEmpty() || wanted.contains("answers")) {
                compareAnswers(port);
            }
            if (wanted.isEmpty() || wanted.contains("batches")) {
                measureBatches(port);
            }
        }
    }

    private static void compareAnswers(int port) throws Exception {
        List<byte[]> questions = questions(2_000);
        Constant.body = BenchmarkClient.body(port, questions.get(0));
        List<byte[]> constant = List.of(BenchmarkClient.request("/api/v1/constant"));
        double[] ratios = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            double plain = BenchmarkClient.perSecond(port, constant, CONNECTIONS, ROUND_MILLIS);
            double answers = BenchmarkClient.perSecond(port, questions, CONNECTIONS, ROUND_MILLIS);
            if (round >= 0) {
                ratios[round] = answers / plain;
                say("answers %.0f/s, constant of %d bytes %.0f/s: %.2f", answers, Constant.body.length, plain, answers / plain);
            }
        }
        Arrays.sort(ratios);
        say("GET /api/v1/resolve: median %.2f of the constant endpoint", ratios[ROUNDS / 2]);
    }

    private static List<byte[]> questions(int count) {
        Random random = new Random(6);
        List<byte[]> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String lon = String.format(Locale.ROOT, "%.6f", 121.46 + random.nextDouble() * 0.04);
            String lat = String.format(Locale.ROOT, "%.6f", 31.20 + random.nextDouble() * 0.035);
            questions.add(BenchmarkClient.request(QUESTION.formatted(lon, lat)));
        }
        return questions;
    }

    private static void measureBatches(int port) throws Exception {
        Random random = new Random(7);
        StringBuilder csv = new StringBuilder("id,lon,lat\n");
        for (int row = 0; row < ROWS; row++) {
            csv.append(row)
                    .append(",121.")
                    .append(450_000 + random.nextInt(60_000))
                    .append(",31.")
                    .append(200_000 + random.nextInt(60_000))
                    .append('\n');
        }
        byte[] body = csv.toString().getBytes(StandardCharsets.US_ASCII);
        for (int clients = 1; clients <= 2; clients++) {
            double[] rates = new double[ROUNDS];
            for (int round = -2; round < ROUNDS; round++) {
                double rate = ROWS * clients / BenchmarkClient.batchSeconds(port, body, clients);
                if (round >= 0) {
                    rates[round] = rate;
                }
            }
            Arrays.sort(rates);
            say("batches of %d rows, %d at once: median %.0f rows/s, best %.0f", ROWS, clients, rates[ROUNDS / 2], rates[ROUNDS - 1]);
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
