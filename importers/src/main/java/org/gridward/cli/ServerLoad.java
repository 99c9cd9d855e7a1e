package org.gridward.cli;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gridward.load.LoadPlan;
import org.gridward.load.LoadPlan.LayerFile;
import org.gridward.load.LoadProgress;
import org.gridward.load.LoadReport;
import org.gridward.model.Text;
import org.gridward.outbound.OutboundRequest.Part;
import tools.jackson.databind.JsonNode;

/** Has a running server load a plan: sends its files, follows the job, fetches the report. */
final class ServerLoad {
    private static final long PAUSE_MILLIS = 300;

    private final ServerConnection server;
    private final LoadProgress progress;

    ServerLoad(ServerConnection server, LoadProgress progress) {
        this.server = server;
        this.progress = progress;
    }

    /** Without {@code publish} a rehearsal. */
    LoadReport run(LoadPlan plan, boolean publish) {
        String query = publish ? "?publish=true" : "?dryRun=true";
        JsonNode job = server.post("/api/v1/imports" + query, parts(plan));
        JsonNode end = follow("/api/v1/jobs/" + job.path("id").asString(""));
        JsonNode problem = end.path("problem");
        String report = end.path("result").asString(problem.path("report").asString(""));
        if (report.isEmpty()) {
            throw withoutReport(end);
        }
        JsonNode told = server.get(report);
        return ServerReport.read(told, edition(told));
    }

    private static ServerFaultException withoutReport(JsonNode end) {
        if (end.path("state").asString("").equals("CANCELLED")) {
            return new ServerFaultException(
                    new Text("导入已被取消", "The import was cancelled on the server"), ExitCode.DATABASE);
        }
        return ServerConnection.problem(
                end.path("problem"), end.path("problem").path("status").asInt());
    }

    private List<Part> parts(LoadPlan plan) {
        List<String> names = names(plan);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Field("mapping", MappingJson.of(plan, names)));
        for (int i = 0; i < names.size(); i++) {
            LayerFile file = plan.files().get(i);
            if (!Files.isReadable(file.file()) || Files.isDirectory(file.file())) {
                throw new ServerFaultException(
                        new Text("无法读取文件：" + file.file(), "The file can't be read: " + file.file()), ExitCode.FILE);
            }
            parts.add(new Part.FileContent(names.get(i), file.file()));
        }
        return parts;
    }

    /** What a person calls the files, in plain letters and each once. */
    private static List<String> names(LoadPlan plan) {
        List<String> names = new ArrayList<>();
        for (LayerFile file : plan.files()) {
            String plain = file.name().replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}._-]", "_");
            String name = plain.equals("mapping") || names.contains(plain) ? plain + "-" + names.size() : plain;
            names.add(name);
        }
        return names;
    }

    private JsonNode follow(String job) {
        while (true) {
            JsonNode state = server.get(job);
            if (state.has("finishedAt")) {
                return state;
            }
            tell(state.path("progress"));
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServerFaultException(
                        new Text("已停止等待，导入仍在服务器上进行", "No longer waiting; the import goes on"), ExitCode.DATABASE);
            }
        }
    }

    private void tell(JsonNode told) {
        for (LoadProgress.Stage stage : LoadProgress.Stage.values()) {
            if (stage.name().equals(told.path("stage").asString(""))) {
                progress.at(stage, told.path("done").asLong());
            }
        }
    }

    /** The server that published may not have shown it yet, so it is told that the edition is known. */
    private Optional<JsonNode> edition(JsonNode report) {
        if (!report.has("edition")) {
            return Optional.empty();
        }
        int number = report.path("edition").path("number").asInt();
        return Optional.of(server.get("/api/v1/editions/" + number, "Gridward-State", number + ".0"));
    }
}
