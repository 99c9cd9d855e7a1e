package org.gridward.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridward.load.LoadReport;
import org.gridward.load.ReportJson;
import org.gridward.model.Text;

/** {@code --report}. */
final class ReportFile {
    private ReportFile() {}

    static void write(Path file, LoadReport report, Usage usage) {
        try (OutputStream out = Files.newOutputStream(file)) {
            ReportJson.write(report, out);
        } catch (IOException e) {
            throw usage.wrong(new Text("--report：无法写入 " + file, "--report: can't write " + file + ": " + e));
        }
    }
}
