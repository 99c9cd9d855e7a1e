package org.gridward.load;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.gridward.geo.Crs;
import org.gridward.load.LoadPlan.LayerFile;
import org.gridward.load.LoadPlan.Proposed;
import org.gridward.mapping.LayerMapping;
import org.gridward.mapping.LayerMapping.Columns;
import org.gridward.mapping.LayerMapping.Owners;
import org.gridward.mapping.LayerMapping.Target;
import org.gridward.model.UnitKind;
import org.gridward.source.Cases;

/** Plans of tests. */
final class Plans {
    static final Owners SAME = new Owners.UnitPerGrid("", UnitKind.SQUAD);
    static final Owners NOBODY = new Owners.Nobody();
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Plans() {}

    /** A case into the layer {@code beat}, codes in {@code BEAT}. */
    static LoadPlan beats(String file, Owners owners, String effectiveFrom) {
        return of(
                Cases.file(file + ".geojson"),
                new Target("beat", null, null, null),
                new Columns("BEAT", "NAME", null, null),
                owners,
                effectiveFrom);
    }

    static LoadPlan of(Path file, Target target, Columns columns, Owners owners, String effectiveFrom) {
        return of(effectiveFrom, layer(file, target, columns, owners));
    }

    static LoadPlan of(String effectiveFrom, LayerFile... files) {
        return new LoadPlan(
                List.of(files),
                new Proposed(Instant.parse(effectiveFrom), SHANGHAI, "A test", null),
                LoadPlan.DEFAULT_LIMIT_METERS);
    }

    static LayerFile layer(Path file, Target target, Columns columns, Owners owners) {
        return new LayerFile(
                file,
                String.valueOf(file.getFileName()),
                new LayerMapping(target, columns, List.of(), owners, Crs.WGS84));
    }
}
