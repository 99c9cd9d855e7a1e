package org.gridward.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gridward.geo.Crs;
import org.gridward.load.LoadReport;
import org.gridward.load.LoadRequest;
import org.gridward.load.Loader;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Text;
import org.gridward.model.UnitKind;
import org.gridward.store.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code load}: GeoJSON into one layer. */
@Command(name = "load", mixinStandardHelpOptions = true, sortOptions = false)
final class LoadCommand implements Callable<Integer> {
    /** Values of {@code --units}. */
    enum Units {
        same,
        none
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--layer", paramLabel = "LAYER", required = true)
    private String layer = "";

    @Option(names = "--code-field", paramLabel = "F", required = true)
    private String codeField = "";

    @Option(names = "--name-field", paramLabel = "F")
    private @Nullable String nameField;

    @Option(names = "--kind-field", paramLabel = "F")
    private @Nullable String kindField;

    @Option(names = "--layer-name", paramLabel = "NAME")
    private @Nullable String layerName;

    @Option(names = "--policy", paramLabel = "POLICY")
    private @Nullable LayerPolicy policy;

    @Option(names = "--parent", paramLabel = "LAYER")
    private @Nullable String parent;

    @Option(names = "--parent-field", paramLabel = "F")
    private @Nullable String parentField;

    @Option(names = "--units", paramLabel = "same|none")
    private @Nullable Units units;

    @Option(names = "--unit-prefix", paramLabel = "TEXT", defaultValue = "")
    private String unitPrefix = "";

    @Option(names = "--unit-field", paramLabel = "F")
    private @Nullable String unitField;

    @Option(names = "--unit-kind", paramLabel = "KIND", defaultValue = "SQUAD")
    private UnitKind unitKind = UnitKind.SQUAD;

    @Option(names = "--crs", paramLabel = "CRS", defaultValue = "WGS84")
    private String crs = "WGS84";

    @Option(names = "--effective-from", paramLabel = "DATE")
    private @Nullable String effectiveFrom;

    @Option(names = "--time-zone", paramLabel = "ZONE", defaultValue = "Asia/Shanghai")
    private String timeZone = "Asia/Shanghai";

    @Option(names = "--title", paramLabel = "TEXT")
    private @Nullable String title;

    @Option(names = "--note", paramLabel = "TEXT")
    private @Nullable String note;

    @Option(names = "--author", paramLabel = "NAME", defaultValue = "${sys:user.name}")
    private String author = "";

    @Option(names = "--publish")
    private boolean publish;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Override
    public Integer call() {
        Loader loader =
                new Loader(request(), new ProgressPrinter(command.commandLine().getErr(), language));
        LoadReport report = run(loader);
        new ReportPrinter(command.commandLine().getOut(), language).print(report);
        return report.hasErrors() ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private LoadReport run(Loader loader) {
        if (!Database.isPrepared(database.settings())) {
            // A file with errors must not leave an empty database behind.
            LoadReport report = loader.rehearse(Optional.empty());
            if (!publish || report.hasErrors()) {
                return report;
            }
        }
        try (Database target = Database.open(database.settings())) {
            return publish ? loader.publish(target) : loader.rehearse(Optional.of(target));
        }
    }

    private LoadRequest request() {
        require(
                isUsable(layer),
                "--layer：代码为空、首尾有空白或含控制字符",
                "--layer: the code is empty, has a blank at an end or a control character");
        require(
                (parent == null) == (parentField == null),
                "--parent 与 --parent-field 须同时给出",
                "--parent and --parent-field go together");
        require(
                units == null || unitField == null,
                "--units 与 --unit-field 不能同时给出",
                "--units and --unit-field exclude each other");
        require(
                units == Units.same || unitPrefix.isEmpty(),
                "--unit-prefix 只能与 --units same 同用",
                "--unit-prefix goes with --units same only");
        String source = String.valueOf(file.getFileName());
        return new LoadRequest(
                file,
                source,
                new LoadRequest.Target(layer, layerName, policy, parent),
                new LoadRequest.Fields(codeField, nameField, kindField, parentField),
                owners(),
                crs(),
                proposed(title == null ? layer + ": " + source : title));
    }

    private static boolean isUsable(String code) {
        return !code.isBlank() && code.equals(code.strip()) && code.chars().noneMatch(Character::isISOControl);
    }

    private LoadRequest.Owners owners() {
        if (unitField != null) {
            return new LoadRequest.Owners.UnitInField(unitField, unitKind);
        }
        return units == Units.same
                ? new LoadRequest.Owners.UnitPerGrid(unitPrefix, unitKind)
                : new LoadRequest.Owners.Nobody();
    }

    private Crs crs() {
        return Crs.find(crs)
                .orElseThrow(() -> usage(new Text("--crs：未知坐标系 " + crs, "--crs: unknown coordinate system " + crs)));
    }

    private LoadRequest.Proposed proposed(String editionTitle) {
        ZoneId zone = zone();
        try {
            Instant from = effectiveFrom == null
                    ? Instant.now().truncatedTo(ChronoUnit.MILLIS)
                    : EffectiveFrom.parse(effectiveFrom, zone);
            return new LoadRequest.Proposed(from, zone, editionTitle, note, author);
        } catch (DateTimeException e) {
            throw usage(new Text(
                    "--effective-from：须为日期（2026-11-01）或带时差的时刻（2026-11-01T00:00:00+08:00）",
                    "--effective-from: expected a date (2026-11-01) or an instant with its offset"
                            + " (2026-11-01T00:00:00+08:00)"));
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw usage(new Text("--time-zone：未知时区 " + timeZone, "--time-zone: unknown time zone " + timeZone));
        }
    }

    private void require(boolean condition, String zh, String en) {
        if (!condition) {
            throw usage(new Text(zh, en));
        }
    }

    private ParameterException usage(Text text) {
        return new ParameterException(command.commandLine(), language.say(text));
    }
}
