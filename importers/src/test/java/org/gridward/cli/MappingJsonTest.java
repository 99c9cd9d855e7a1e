package org.gridward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gridward.geo.Crs;
import org.gridward.load.LoadPlan;
import org.gridward.load.LoadPlan.LayerFile;
import org.gridward.load.LoadPlan.Proposed;
import org.gridward.mapping.LayerMapping;
import org.gridward.mapping.LayerMapping.AttributeColumn;
import org.gridward.mapping.LayerMapping.Columns;
import org.gridward.mapping.LayerMapping.Owners;
import org.gridward.mapping.LayerMapping.Target;
import org.gridward.model.Attribute;
import org.gridward.model.LayerPolicy;
import org.gridward.model.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan that is written as a mapping file and read again is the same plan. */
class MappingJsonTest {
    private static final Crs GCJ02 = Crs.find("GCJ02").orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void a_plan_of_everything_is_read_as_it_was() throws Exception {
        Path file = folder.resolve("f");
        List<LayerFile> files = List.of(
                new LayerFile(
                        file,
                        "a",
                        new LayerMapping(
                                new Target("street", "街道 \"A\"", LayerPolicy.TILES_PARENT, "district"),
                                new Columns("code", "name", "kind", "in"),
                                List.of(
                                        new AttributeColumn(
                                                "POP",
                                                new Attribute("population", Attribute.Type.INTEGER, "people", true)),
                                        new AttributeColumn(
                                                "since", new Attribute("since", Attribute.Type.DATE, null, false))),
                                new Owners.UnitPerGrid("U-", UnitKind.STATION),
                                GCJ02)),
                new LayerFile(
                        file,
                        "b",
                        new LayerMapping(
                                new Target("beat", null, null, null),
                                new Columns("code", null, null, null),
                                List.of(),
                                new Owners.UnitInColumn("unit", UnitKind.SQUAD),
                                Crs.WGS84)),
                new LayerFile(
                        file,
                        "c",
                        new LayerMapping(
                                new Target("block", null, LayerPolicy.FREE, "street"),
                                new Columns("code", null, null, null),
                                List.of(),
                                new Owners.Nobody(),
                                Crs.WGS84)));
        LoadPlan plan = new LoadPlan(
                files, new Proposed(Instant.parse("2026-11-01T00:00:00Z"), ZoneId.of("Asia/Urumqi"), "标题", "附注"), 0.25);
        Path mapping = folder.resolve("mapping");
        Files.writeString(mapping, MappingJson.of(plan, List.of("a", "b", "c")));
        assertThat(LoadPlan.read(mapping, name -> Optional.of(file))).isEqualTo(plan);
    }
}
