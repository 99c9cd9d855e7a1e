package org.gridward.load;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.gridward.geo.Crs;
import org.gridward.load.LoadRequest.Fields;
import org.gridward.load.LoadRequest.Owners;
import org.gridward.load.LoadRequest.Proposed;
import org.gridward.load.LoadRequest.Target;
import org.gridward.model.UnitKind;
import org.gridward.source.Cases;

/** Requests of tests. */
final class LoadRequests {
    static final Owners SAME = new Owners.UnitPerGrid("", UnitKind.SQUAD);
    static final Owners NOBODY = new Owners.Nobody();
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private LoadRequests() {}

    /** A case into the layer {@code beat}, codes in {@code BEAT}. */
    static LoadRequest beats(String file, Owners owners, String effectiveFrom) {
        return of(
                Cases.file(file + ".geojson"),
                new Target("beat", null, null, null),
                new Fields("BEAT", "NAME", null, null),
                owners,
                effectiveFrom);
    }

    static LoadRequest of(Path file, Target target, Fields fields, Owners owners, String effectiveFrom) {
        return new LoadRequest(
                file,
                String.valueOf(file.getFileName()),
                target,
                fields,
                owners,
                Crs.WGS84,
                new Proposed(Instant.parse(effectiveFrom), SHANGHAI, "A test", null, "tester"));
    }
}
