package org.gridward.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;

/** {@code gridward}: the command line of a stopped server or of PostGIS. */
@Command(
        name = "gridward",
        subcommands = LoadCommand.class,
        mixinStandardHelpOptions = true,
        versionProvider = GridwardCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class GridwardCommand {
    @Mixin
    private LanguageOption language = new LanguageOption();

    GridwardCommand() {}

    public static void main(String[] args) {
        // Not as logback.xml at the root: the server has this jar on its class path and its own logging.
        System.setProperty("logback.configurationFile", "org/gridward/cli/logback.xml");
        System.exit(run(writer(System.out), writer(System.err), args));
    }

    /** Runs a command and returns its exit code; neither writer is closed. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        Language language = Language.find(args);
        CommandLine commands = new CommandLine(new GridwardCommand());
        commands.setResourceBundle(language.help());
        commands.setOut(out);
        commands.setErr(err);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler((e, command, parsed) -> Faults.report(e, language, command.getErr()));
        commands.setParameterExceptionHandler((e, given) -> Faults.reportUsage(e, language));
        return args.length == 0 ? usage(commands, err) : commands.execute(args);
    }

    private static int usage(CommandLine commands, PrintWriter err) {
        commands.usage(err);
        return ExitCode.USAGE;
    }

    /** Chinese must come out also where the locale is the ASCII of a bare container. */
    private static PrintWriter writer(PrintStream stream) {
        String console = System.getProperty("stdout.encoding");
        Charset charset = console == null ? Charset.defaultCharset() : Charset.forName(console);
        boolean speaksChinese = charset.newEncoder().canEncode('格');
        return new PrintWriter(stream, true, speaksChinese ? charset : StandardCharsets.UTF_8);
    }

    /** The release, as the jar's manifest has it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = GridwardCommand.class.getPackage().getImplementationVersion();
            return new String[] {"gridward " + (version == null ? "(development)" : version)};
        }
    }
}
