package org.gridward.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.gridward.load.LoadReport;
import org.gridward.load.NodingReport.NodedLayer;
import org.gridward.load.RowName;
import org.gridward.model.Edition;
import org.gridward.model.Finding;
import org.gridward.model.Text;

/** Prints what became of a load. */
final class ReportPrinter {
    private static final int PRINTED = 100;

    private final PrintWriter out;
    private final LanguageOption language;

    ReportPrinter(PrintWriter out, LanguageOption language) {
        this.out = out;
        this.language = language;
    }

    void print(LoadReport report) {
        report.findings().stream().limit(PRINTED).forEach(this::print);
        long rest = report.errors()
                + report.warnings()
                - Math.min(PRINTED, report.findings().size());
        if (rest > 0) {
            say("另有 " + rest + " 条未列出", rest + " more are not listed");
        }
        say(
                "读取要素 " + report.features() + " 个，生成数据行 " + report.rows() + " 条；错误 " + report.errors() + " 条，警告 "
                        + report.warnings() + " 条",
                "features: " + report.features() + ", rows: " + report.rows() + ", errors: " + report.errors()
                        + ", warnings: " + report.warnings());
        report.noding().layers().forEach(this::print);
        printOutcome(report);
        out.flush();
    }

    private void print(Finding finding) {
        StringBuilder line = new StringBuilder();
        line.append(language.say(severity(finding))).append(' ').append(finding.code());
        if (finding.source() != null) {
            line.append(" [").append(language.say(finding.source())).append(']');
        }
        if (finding.row() != null) {
            line.append(' ').append(language.say(RowName.of(finding.row())));
        }
        if (finding.place() != null) {
            line.append(" (")
                    .append(finding.place().lon())
                    .append(", ")
                    .append(finding.place().lat())
                    .append(')');
        }
        out.println(line.append(": ").append(language.say(finding.message())));
    }

    private void print(NodedLayer layer) {
        String max = String.format(Locale.ROOT, "%.3f", layer.maxMeters());
        say(
                "图层 " + layer.layer() + "：" + layer.changed() + " 个网格与相邻及上下级统一了顶点（其中已有 " + layer.changedStored()
                        + " 个），边界最多移动 " + max + " 米；" + layer.stayed() + " 个网格的边界与下级不一致，保持原样",
                "layer " + layer.layer() + ": " + layer.changed() + " grids got the vertices of those beside, above and"
                        + " below them (" + layer.changedStored() + " that were there before), borders moved by " + max
                        + " m at most; " + layer.stayed() + " keep a border that differs from the grids below");
    }

    private static Text severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> new Text("错误", "ERROR");
            case WARNING -> new Text("警告", "WARNING");
        };
    }

    private void printOutcome(LoadReport report) {
        if (report.edition().isPresent()) {
            Edition edition = report.edition().get();
            say(
                    "已发布第 " + edition.number() + " 版，生效时间 " + edition.effectiveFrom() + "，" + edition.hash(),
                    "Published edition " + edition.number() + ", effective from " + edition.effectiveFrom() + ", "
                            + edition.hash());
        } else if (report.hasErrors()) {
            say("存在错误，未发布任何内容", "There are errors; nothing was published");
        } else if (report.draftId().isPresent()) {
            String draft = report.draftId().get();
            say("草案 " + draft + " 待发布", "Draft " + draft + " waits for its publication");
        } else {
            say("试运行：未保存任何内容；加 --publish 正式发布", "Dry run: nothing was stored; add --publish to publish");
        }
    }

    private void say(String zh, String en) {
        out.println(language.say(new Text(zh, en)));
    }
}
