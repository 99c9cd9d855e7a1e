package org.gridward.cli;

import java.io.PrintWriter;
import org.gridward.load.UnreadableFileException;
import org.gridward.model.Text;
import org.gridward.store.CorruptEditionException;
import org.gridward.store.DatabaseInUseException;
import org.gridward.store.DatabaseUnavailableException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What is said when a command can't go on. */
final class Faults {
    private Faults() {}

    /** One sentence and the exit code; for a bug the whole trace, so that it can be reported. */
    static int report(Exception e, Language language, PrintWriter err) {
        if (e instanceof DatabaseInUseException) {
            return say(inUse(), ExitCode.DATABASE, language, err);
        }
        if (e instanceof DatabaseUnavailableException || e instanceof CorruptEditionException) {
            Text text = new Text("数据库不可用：" + e.getMessage(), String.valueOf(e.getMessage()));
            return say(text, ExitCode.DATABASE, language, err);
        }
        if (e instanceof ServerFaultException fault) {
            return say(fault.text(), fault.exitCode(), language, err);
        }
        if (e instanceof UnreadableFileException unreadable) {
            return say(unreadable.text(), ExitCode.FILE, language, err);
        }
        say(new Text("Gridward 自身出错，请报告以下内容：", "Gridward itself is at fault; please report this:"), 0, language, err);
        e.printStackTrace(err);
        return ExitCode.BUG;
    }

    /** The parser's own sentences are English. */
    static int reportUsage(ParameterException e, Language language) {
        CommandLine command = e.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        command.getErr().println(e.getMessage());
        return say(new Text("用法见：" + help, "For help: " + help), ExitCode.USAGE, language, command.getErr());
    }

    private static Text inUse() {
        return new Text(
                "数据目录正被运行中的 Gridward 使用：请用 --server 让该服务导入，或先停止服务。",
                "The data folder is in use by a running Gridward: have that server load the files with --server, or stop"
                        + " it first.");
    }

    private static int say(Text text, int exitCode, Language language, PrintWriter err) {
        err.println(text.in(language.locale()));
        return exitCode;
    }
}
