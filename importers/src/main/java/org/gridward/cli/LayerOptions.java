package org.gridward.cli;

import java.nio.file.Path;
import java.util.List;
import org.gridward.geo.Crs;
import org.gridward.load.LoadPlan.LayerFile;
import org.gridward.mapping.LayerMapping;
import org.gridward.mapping.LayerMapping.Owners;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Text;
import org.gridward.model.UnitKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code load} that say how one file becomes one layer. */
final class LayerOptions {
    /** Values of {@code --units}. */
    enum Units {
        same,
        none
    }

    @Option(names = "--layer", paramLabel = "LAYER")
    private @Nullable String layer;

    @Option(names = "--code-field", paramLabel = "F")
    private @Nullable String codeField;

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

    @Option(names = "--unit-prefix", paramLabel = "TEXT")
    private @Nullable String unitPrefix;

    @Option(names = "--unit-field", paramLabel = "F")
    private @Nullable String unitField;

    @Option(names = "--unit-kind", paramLabel = "KIND")
    private @Nullable UnitKind unitKind;

    @Option(names = "--crs", paramLabel = "CRS")
    private @Nullable String crs;

    LayerFile layerFile(Path file, Usage usage) {
        usage.require(layer != null, "须给出 --layer（或 --mapping）", "--layer is missing (or --mapping)");
        usage.require(codeField != null, "须给出 --code-field", "--code-field is missing");
        String code = String.valueOf(layer);
        usage.require(
                isUsable(code),
                "--layer：代码为空、首尾有空白或含控制字符",
                "--layer: the code is empty, has a blank at an end or a control character");
        usage.require(
                parent != null || parentField == null,
                "--parent-field 须与 --parent 同时给出",
                "--parent-field goes with --parent");
        return new LayerFile(
                file,
                String.valueOf(file.getFileName()),
                new LayerMapping(
                        new LayerMapping.Target(code, layerName, policy, parent),
                        new LayerMapping.Columns(String.valueOf(codeField), nameField, kindField, parentField),
                        List.of(),
                        owners(usage),
                        declaredCrs(usage)));
    }

    private static boolean isUsable(String code) {
        return !code.isBlank() && code.equals(code.strip()) && code.chars().noneMatch(Character::isISOControl);
    }

    private Owners owners(Usage usage) {
        usage.require(
                units == null || unitField == null,
                "--units 与 --unit-field 不能同时给出",
                "--units and --unit-field exclude each other");
        usage.require(
                units == Units.same || unitPrefix == null,
                "--unit-prefix 只能与 --units same 同用",
                "--unit-prefix goes with --units same only");
        UnitKind kind = unitKind == null ? UnitKind.SQUAD : unitKind;
        if (unitField != null) {
            return new Owners.UnitInColumn(unitField, kind);
        }
        return units == Units.same
                ? new Owners.UnitPerGrid(unitPrefix == null ? "" : unitPrefix, kind)
                : new Owners.Nobody();
    }

    private Crs declaredCrs(Usage usage) {
        return crs == null
                ? Crs.WGS84
                : Crs.find(crs)
                        .orElseThrow(() ->
                                usage.wrong(new Text("--crs：未知坐标系 " + crs, "--crs: unknown coordinate system " + crs)));
    }
}
