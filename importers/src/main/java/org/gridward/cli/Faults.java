package org.gridward.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import org.gridward.load.UnreadableFileException;
import org.gridward.model.Text;
import org.gridward.store.CorruptEditionException;
import org.gridward.store.DatabaseInUseException;
import org.gridward.store.DatabaseUnavailableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

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

    /** One sentence, and where to look. */
    static int reportUsage(ParameterException e, Language language) {
        CommandLine command = e.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        String sentence = language == Language.zh ? inChinese(e) : e.getMessage();
        command.getErr().println(sentence);
        return say(new Text("用法见：" + help, "For help: " + help), ExitCode.USAGE, language, command.getErr());
    }

    /** The parser's own sentences are English. */
    private static String inChinese(ParameterException e) {
        if (e instanceof Usage.Refusal) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            return "不认识的选项或参数：" + String.join(" ", unmatched.getUnmatched());
        }
        ArgSpec wrong = e.getArgSpec();
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            wrong = missing.getMissing().get(0);
        }
        String argument = wrong instanceof OptionSpec option ? option.longestName() : "参数";
        if (e instanceof MissingParameterException || e.getValue() == null) {
            return argument + "：缺少值";
        }
        return argument + "：不能是“" + e.getValue() + "”" + constants(e.getArgSpec());
    }

    private static String constants(@Nullable ArgSpec argument) {
        Object[] constants = argument == null ? null : argument.type().getEnumConstants();
        return constants == null ? "" : "；可用的值：" + Arrays.toString(constants);
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
