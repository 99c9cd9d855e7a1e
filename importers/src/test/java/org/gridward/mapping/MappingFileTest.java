package org.gridward.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gridward.geo.Crs;
import org.gridward.mapping.LayerMapping.AttributeColumn;
import org.gridward.mapping.LayerMapping.Columns;
import org.gridward.mapping.LayerMapping.Owners;
import org.gridward.mapping.LayerMapping.Target;
import org.gridward.model.Attribute;
import org.gridward.model.LayerPolicy;
import org.gridward.model.UnitKind;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MappingFileTest {
    @TempDir
    private Path folder;

    private MappingFile read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), text);
        return MappingFile.read(
                file, name -> name.equals("hidden") ? Optional.empty() : Optional.of(folder.resolve(name)));
    }

    @Test
    void theExampleOfTheManualSaysEverything() {
        Path example = Checkout.root().resolve("docs/example/mapping.json");
        MappingFile read = MappingFile.read(example, name -> Optional.of(example.resolveSibling(name)));
        assertThat(read.title()).get().asString().contains("Two streets");
        assertThat(read.note()).get().asString().contains("no real borders");
        assertThat(read.effectiveFrom()).contains(Instant.parse("2026-10-31T16:00:00Z"));
        assertThat(read.timeZone()).contains(ZoneId.of("Asia/Shanghai"));
        assertThat(read.limitMeters()).contains(0.1);
        assertThat(read.layers())
                .extracting(MappingFile.Entry::name)
                .containsExactly("streets.geojson", "grids.geojson");
        assertThat(read.layers().get(0).mapping())
                .isEqualTo(new LayerMapping(
                        new Target("town", "镇", null, null),
                        new Columns("code", "name", null, null),
                        List.of(),
                        new Owners.UnitPerGrid("SQ-", UnitKind.SQUAD),
                        Crs.WGS84));
        assertThat(read.layers().get(1).mapping())
                .isEqualTo(new LayerMapping(
                        new Target("plot", "地块", LayerPolicy.TILES_PARENT, "town"),
                        new Columns("code", null, "kind", null),
                        List.of(new AttributeColumn(
                                "people", new Attribute("people", Attribute.Type.INTEGER, "人", true))),
                        new Owners.Nobody(),
                        Crs.WGS84));
        assertThat(read.layers().get(1).mapping().isParentByGround()).isTrue();
    }

    @Test
    void whatIsLeftOutIsLeftOpen() throws IOException {
        MappingFile read = read("""
                {"layers": [{"file": "a.geojson", "layer": "a", "codeField": "C", "crs": "gcj02", "unitField": "U",
                             "unitKind": "station", "parent": "p", "parentField": "P"}]}""");
        assertThat(read.title()).isEmpty();
        assertThat(read.effectiveFrom()).isEmpty();
        assertThat(read.limitMeters()).isEmpty();
        LayerMapping mapping = read.layers().get(0).mapping();
        assertThat(mapping.crs()).isEqualTo(Crs.get("GCJ02"));
        assertThat(mapping.owners()).isEqualTo(new Owners.UnitInColumn("U", UnitKind.STATION));
        assertThat(mapping.isParentByGround()).isFalse();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/mapping/errors.csv", delimiter = '|', quoteCharacter = '`', emptyValue = "")
    void whatItSaysWronglyIsToldWithItsPlace(String text, String path, int line, int column, String en, String zh)
            throws IOException {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(MappingFileException.class, e -> {
            assertThat(e.path()).isEqualTo(path == null ? "" : path);
            assertThat(e.line() + ":" + e.column()).isEqualTo(line + ":" + column);
            assertThat(e.text().en())
                    .startsWith("Mapping file plan.json, line " + line)
                    .contains(en);
            assertThat(e.text().zh())
                    .startsWith("映射文件 plan.json 第 " + line + " 行")
                    .contains(zh);
        });
    }

    @Test
    void theLineIsThatOfTheMember() {
        assertThatThrownBy(() -> read("{\n  \"layers\": [\n    {\"file\": \"f\",\n     \"layer\": true}]}"))
                .isInstanceOfSatisfying(MappingFileException.class, e -> {
                    assertThat(e.line()).isEqualTo(4);
                    assertThat(e.column()).isEqualTo(15);
                });
    }

    @Test
    void aFileThatIsNotThereOrTooLongIsTold() {
        assertThatThrownBy(() -> MappingFile.read(folder.resolve("gone.json"), name -> Optional.empty()))
                .isInstanceOfSatisfying(
                        MappingFileException.class,
                        e -> assertThat(e.text().en()).isEqualTo("Mapping file gone.json: There is no such file"));
        assertThatThrownBy(() -> read("{\"title\": \"" + "x".repeat(1_100_000) + "\"}"))
                .isInstanceOf(MappingFileException.class);
    }
}
