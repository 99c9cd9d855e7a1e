package org.gridward.imports;

import org.gridward.http.ProblemException;
import org.gridward.load.LoadReport;
import org.gridward.load.UnreadableFileException;
import org.gridward.model.Text;

/** Why an import can't be done, for whoever uploaded it. */
final class ImportProblems {
    private ImportProblems() {}

    static ProblemException of(UnreadableFileException unreadable) {
        ProblemException problem = ProblemException.refused(unreadable.text());
        return unreadable.line() == 0
                ? problem
                : problem.withMember("line", unreadable.line()).withMember("column", unreadable.column());
    }

    static ProblemException errors(LoadReport report, String link) {
        return ProblemException.refused(new Text(
                        "文件中有 " + report.errors() + " 个错误，未保存任何内容；详见报告",
                        "The files have " + report.errors() + " errors, so nothing was stored; see the report"))
                .withMember("errors", report.errors())
                .withMember("report", link);
    }
}
