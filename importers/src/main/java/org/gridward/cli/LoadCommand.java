package org.gridward.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gridward.load.LoadPlan;
import org.gridward.load.LoadPlan.LayerFile;
import org.gridward.load.LoadReport;
import org.gridward.load.Loader;
import org.gridward.model.Actor;
import org.gridward.store.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code load}: GeoJSON into one layer by options, or into several by a mapping file. */
@Command(name = "load", mixinStandardHelpOptions = true, sortOptions = false)
final class LoadCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    private @Nullable Path file;

    @Option(names = "--mapping", paramLabel = "FILE")
    private @Nullable Path mapping;

    @ArgGroup(exclusive = false)
    private @Nullable LayerOptions layer;

    @Mixin
    private EditionOptions edition = new EditionOptions();

    @Option(names = "--limit-meters", paramLabel = "M")
    private @Nullable Double limitMeters;

    @Option(names = "--author", paramLabel = "NAME", defaultValue = "${sys:user.name}")
    private String author = "";

    @Option(names = "--publish")
    private boolean publish;

    @Option(names = "--report", paramLabel = "FILE")
    private @Nullable Path report;

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Override
    public Integer call() {
        LoadReport done = run(plan(), new ProgressPrinter(command.commandLine().getErr(), language));
        if (report != null) {
            ReportFile.write(report, done, usage());
        }
        new ReportPrinter(command.commandLine().getOut(), language).print(done);
        boolean isDone = !done.hasErrors() && (!publish || done.edition().isPresent());
        return isDone ? ExitCode.OK : ExitCode.FINDINGS;
    }

    /** On a server when one is named, or when no database is named and a server answers; else on the database itself. */
    private LoadReport run(LoadPlan plan, ProgressPrinter progress) {
        usage().require(
                        !server.isGiven() || !database.isGiven(),
                        "--server 与 --data-dir、--jdbc-url 不能同时给出",
                        "--server excludes --data-dir and --jdbc-url");
        Optional<ServerConnection> found = database.isGiven() ? Optional.empty() : server.find(usage());
        if (found.isEmpty()) {
            return run(new Loader(plan, progress));
        }
        try (ServerConnection connection = found.get()) {
            return new ServerLoad(connection, progress).run(plan, publish);
        }
    }

    private LoadReport run(Loader loader) {
        Actor actor = new Actor(author, Actor.Via.COMMAND_LINE);
        if (!Database.isPrepared(database.settings())) {
            return publish
                    ? loader.publishNew(() -> Database.open(database.settings()), actor)
                    : loader.rehearse(Optional.empty());
        }
        try (Database target = Database.open(database.settings())) {
            return publish ? loader.publish(target, actor) : loader.rehearse(Optional.of(target));
        }
    }

    private LoadPlan plan() {
        Usage usage = usage();
        usage.require(
                limitMeters == null || (limitMeters > 0 && limitMeters < 1_000),
                "--limit-meters：须为正数，且小于 1000",
                "--limit-meters: expected a number above zero and below 1000");
        LoadPlan plan = mapping == null ? fromOptions(usage) : fromMapping(mapping, usage);
        return limitMeters == null ? plan : new LoadPlan(plan.files(), plan.edition(), limitMeters);
    }

    private LoadPlan fromOptions(Usage usage) {
        usage.require(file != null, "须给出文件 FILE，或 --mapping", "A FILE is missing, or --mapping");
        LayerOptions given = layer == null ? new LayerOptions() : layer;
        List<LayerFile> files = List.of(given.layerFile(Path.of(String.valueOf(file)), usage));
        return new LoadPlan(files, edition.proposed(LoadPlan.titleOf(files), usage), LoadPlan.DEFAULT_LIMIT_METERS);
    }

    private LoadPlan fromMapping(Path mappingFile, Usage usage) {
        usage.require(
                file == null && layer == null,
                "使用 --mapping 时，文件与图层由映射文件给出，不能再给出 FILE 或图层选项",
                "With --mapping, files and layers are in the mapping file: FILE and options of a layer can't be given");
        Path absolute = mappingFile.toAbsolutePath();
        LoadPlan plan = LoadPlan.read(mappingFile, name -> Optional.of(absolute.resolveSibling(name)));
        return plan.with(edition.proposed(plan.edition(), usage));
    }

    private Usage usage() {
        return new Usage(command.commandLine(), language);
    }
}
