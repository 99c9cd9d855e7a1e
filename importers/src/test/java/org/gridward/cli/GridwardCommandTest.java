package org.gridward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.gridward.source.Cases;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.testbed.Checkout;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.testbed.Postgis;
import org.gridward.testbed.SharedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class GridwardCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path dataDir;

    @BeforeEach
    void chooseFolder(@TempDir Path folder) {
        dataDir = folder.resolve("data");
    }

    private int run(String... args) {
        return GridwardCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    /** Loads a case into the layer {@code beat}, in English. */
    private int load(String file, String... more) {
        return load(Cases.file(file + ".geojson"), "BEAT", more);
    }

    private int load(Path file, String codeField, String... more) {
        List<String> args =
                new ArrayList<>(List.of("load", file.toString(), "--layer", "beat", "--code-field", codeField));
        args.addAll(List.of("--data-dir", dataDir.toString(), "--lang", "en"));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private int latestEdition() {
        try (Database database = Database.open(DatabaseSettings.embedded(dataDir))) {
            return database.editions().getLatestNumber();
        }
    }

    @Test
    void aDryRunCreatesNoFolder() {
        assertThat(load("two-beats", "--units", "same")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("features: 2, rows: 8, errors: 0", "Dry run: nothing was stored");
        assertThat(dataDir).doesNotExist();
    }

    @Test
    void aPublicationSaysItsNumberAndHash() {
        assertThat(load("two-beats", "--units", "same", "--publish", "--effective-from", "2026-01-01"))
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .containsPattern("Published edition 1, effective from 2025-12-31T16:00:00Z, sha256:[0-9a-f]{64}\n");
        assertThat(latestEdition()).isEqualTo(1);
    }

    @Test
    void aDryRunIsHeldAgainstTheEditionThatIsThere() {
        load("two-beats", "--units", "same", "--publish", "--effective-from", "2026-01-01");
        assertThat(load("two-beats", "--policy", "free", "--effective-from", "2026-01-02"))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).contains("ERROR LAYER_DIFFERS LAYER beat:");
        assertThat(latestEdition()).isEqualTo(1);
    }

    @Test
    void errorsExitWithOneAndPublishNothing() {
        assertThat(load("many-defects", "--publish")).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString())
                .contains(
                        "ERROR MISSING_CODE [feature 2, line 3]: ",
                        "ERROR DUPLICATE_CODE [feature 3, line 4] GRID beat:B1 (121.42, 31.2): ",
                        "errors: 6, warnings: 0",
                        "nothing was published");
        assertThat(dataDir).doesNotExist();
    }

    @Test
    void atMostAHundredFindingsArePrinted(@TempDir Path folder) throws IOException {
        String feature = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}";
        Path file = folder.resolve("bad.geojson");
        Files.writeString(
                file, "{\"type\":\"FeatureCollection\",\"features\":[" + (feature + ",").repeat(79) + feature + "]}");
        assertThat(load(file, "BEAT")).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString().lines().filter(line -> line.startsWith("ERROR")))
                .hasSize(100);
        assertThat(out.toString()).contains("60 more are not listed", "errors: 160");
    }

    @ParameterizedTest
    @CsvSource({"nan,valid JSON at line 3", "truncated,valid JSON at line 3", "old-web-mercator,EPSG::3857"})
    void aFileThatCanNotBeReadExitsWithFour(String file, String sentence) {
        assertThat(load(file, "--publish")).isEqualTo(ExitCode.FILE);
        assertThat(err.toString()).contains(sentence).hasLineCount(1);
        assertThat(dataDir).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereExitsWithFour() {
        assertThat(load("gone")).isEqualTo(ExitCode.FILE);
        assertThat(err.toString()).contains("There is no file", "gone.geojson").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--units same --unit-field X",
                "--unit-prefix X",
                "--parent-field X",
                "--crs MARS",
                "--time-zone Mars/Base",
                "--effective-from soon",
                "--effective-from 2026-01-01T00:00:00",
                "--lang fr",
                "--policy SOMEHOW",
                "--shape round"
            })
    void aWrongOptionExitsWithTwo(String options) {
        assertThat(load("two-beats", options.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains(options.split(" ")[0], "gridward load --help")
                .hasLineCount(2);
        assertThat(dataDir).doesNotExist();
    }

    @Test
    void noCommandExitsWithTwo() {
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("load");
    }

    @Test
    void aFolderInUseExitsWithThreeAndSaysWhatToDo() {
        load("two-beats", "--publish");
        try (HeldDatabase held = HeldDatabase.hold(dataDir)) {
            assertThat(load("two-beats")).isEqualTo(ExitCode.DATABASE);
            assertThat(load("two-beats", "--publish")).isEqualTo(ExitCode.DATABASE);
            assertThat(held.isAlive()).isTrue();
        }
        assertThat(err.toString())
                .contains("have that server load the files with --server")
                .hasLineCount(2);
        assertThat(load("two-beats")).isEqualTo(ExitCode.OK);
    }

    @Test
    void aDatabaseThatDoesNotAnswerExitsWithThree() {
        assertThat(load("two-beats", "--jdbc-url", "jdbc:postgresql://127.0.0.1:1/none", "--db-user", "x"))
                .isEqualTo(ExitCode.DATABASE);
        assertThat(err.toString()).contains("jdbc:postgresql://127.0.0.1:1/none");
    }

    @Test
    @Needs(Need.POSTGIS)
    void postgisIsReachedWithAPasswordFromAFile(@TempDir Path folder) throws IOException {
        Postgis.TestDatabase fresh = Postgis.createDatabase();
        Path password = Files.writeString(folder.resolve("password"), fresh.password() + "\n");
        String[] place = {
            "--jdbc-url",
            fresh.jdbcUrl(),
            "--db-user",
            fresh.user(),
            "--db-password-file",
            password.toString(),
            "--publish"
        };
        assertThat(load("two-beats", place)).isEqualTo(ExitCode.OK);
        assertThat(load("two-beats", place)).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("Published edition 1", "Published edition 2");
        assertThat(dataDir).doesNotExist();
    }

    @Test
    void aPasswordFileThatIsNotThereExitsWithTwo() {
        assertThat(load("two-beats", "--jdbc-url", "jdbc:postgresql://127.0.0.1:1/x", "--db-password-file", "gone"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--db-password-file", "gone");
    }

    @Test
    void theSentencesAreChineseWhenAsked() {
        assertThat(load("many-defects", "--lang", "zh")).isEqualTo(ExitCode.USAGE);
        out.getBuffer().setLength(0);
        assertThat(run(
                        "load",
                        Cases.file("many-defects.geojson").toString(),
                        "--layer=beat",
                        "--code-field=BEAT",
                        "--data-dir=" + dataDir,
                        "--lang=zh"))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).contains("错误 DUPLICATE_CODE", "第 1 个要素", "未发布任何内容");
        assertThat(out.toString()).doesNotContain("There are errors");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--policy SOMEHOW | --policy：不能是“SOMEHOW”；可用的值：[TILES_PARENT,",
                "--limit-meters far | --limit-meters：不能是“far”",
                "--limit-meters -1 | --limit-meters：须为正数，且小于 1000",
                "--shape round | 不认识的选项或参数：--shape round",
                "--note | --note：缺少值",
                "--crs MARS | --crs：未知坐标系 MARS"
            })
    void aWrongOptionIsToldInChinese(String options, String sentence) {
        List<String> args = new ArrayList<>(List.of("load", "x", "--lang", "zh", "--layer", "a", "--code-field", "C"));
        args.addAll(List.of(options.split(" ")));
        assertThat(run(args.toArray(String[]::new))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).startsWith(sentence).contains("用法见：").hasLineCount(2);
    }

    /** English words in a Chinese sentence may only be names: codes, properties, formats. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "many-defects",
                "collapsed",
                "open-ring",
                "unusable-code",
                "no-geometry",
                "malformed",
                "bow-tie",
                "nan",
                "truncated",
                "old-web-mercator",
                "empty-collection",
                "point",
                "gone"
            })
    void noEnglishSentenceStandsInChineseOutput(String file) {
        run(
                "load",
                Cases.file(file + ".geojson").toString(),
                "--layer=beat",
                "--code-field=BEAT",
                "--data-dir=" + dataDir,
                "--lang=zh");
        String said = out.toString() + err;
        assertThat(said).containsPattern("\\p{IsHan}").doesNotContainPattern("[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}");
    }

    @ParameterizedTest
    @CsvSource({"en,Exit codes:", "zh,退出码："})
    void helpExplainsEveryOptionInBothLanguages(String language, String heading) {
        assertThat(run("load", "--help", "--lang", language)).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains(heading, "  3  ", "  70 ");
        ResourceBundle help = Language.valueOf(language).help();
        CommandLine.Model.CommandSpec load = CommandLine.Model.CommandSpec.forAnnotatedObject(new LoadCommand());
        assertThat(load.options())
                .allSatisfy(
                        option -> assertThat(help.getString(option.longestName().substring(2)))
                                .isNotBlank());
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        Set<String> zh = new TreeSet<>(Language.zh.help().keySet());
        assertThat(zh).isEqualTo(new TreeSet<>(Language.en.help().keySet())).hasSizeGreaterThan(30);
    }

    private int loadMapping(Path mapping, String... more) {
        List<String> args = new ArrayList<>(List.of("load", "--mapping", mapping.toString()));
        args.addAll(List.of("--data-dir", dataDir.toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    @Test
    void theExampleOfTheManualIsPublishedByItsMappingFile(@TempDir Path folder) throws IOException {
        Path report = folder.resolve("report.json");
        Path mapping = Checkout.root().resolve("docs/example/mapping.json");
        assertThat(loadMapping(mapping, "--lang", "en", "--publish", "--report", report.toString()))
                .as(err.toString())
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .contains(
                        "features: 5, rows: 12, errors: 0",
                        "layer town: 2 grids got the vertices",
                        "Published edition 1, effective from 2026-10-31T16:00:00Z");
        assertThat(Files.readString(report))
                .contains(
                        "\"edition\":{\"number\":1",
                        "{\"layer\":\"plot\",\"file\":\"grids.geojson\",\"features\":3,\"grids\":3,\"rows\":4}",
                        "\"noding\":{\"limitMeters\":0.1,\"layers\":[{\"layer\":\"plot\",\"changed\":1");
        try (Database database = Database.open(DatabaseSettings.embedded(dataDir))) {
            assertThat(database.editions().getContent(1).grids())
                    .extracting(grid -> grid.code() + " in " + grid.parent())
                    .containsExactly("G1 in S2", "G2 in S2", "G3 in S1", "S1 in null", "S2 in null");
        }
    }

    @Test
    void aWrongMappingFileExitsWithFourAndItsPlace(@TempDir Path folder) throws IOException {
        Path mapping = Files.writeString(folder.resolve("plan.json"), "{\"layers\":\n [{\"file\": 1}]}");
        assertThat(loadMapping(mapping, "--lang", "en")).isEqualTo(ExitCode.FILE);
        assertThat(err.toString())
                .isEqualTo("Mapping file plan.json, line 2, column 12 layers[0].file: must be a text\n");
        assertThat(dataDir).doesNotExist();
    }

    @Test
    void layerOptionsBesideAMappingFileExitWithTwo() {
        Path mapping = Checkout.root().resolve("docs/example/mapping.json");
        assertThat(loadMapping(mapping, "--lang", "en", "--layer", "x")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("With --mapping, files and layers are in the mapping file");
        assertThat(run("load", "--lang", "en", "--layer", "x")).isEqualTo(ExitCode.USAGE);
        assertThat(run("load", "f", "--lang", "en", "--layer", "x")).isEqualTo(ExitCode.USAGE);
        assertThat(run("load", "f", "--lang", "en", "--code-field", "x")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("A FILE is missing", "--code-field is missing", "--layer is missing");
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(run("--version")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).startsWith("gridward ");
    }

    @Test
    @Needs(Need.SHARED_DATA)
    void seattleIsPublishedByOneCommand() {
        assertThat(load(SharedData.file("seattle/spd-beats.geojson"), "name", "--units", "same", "--publish"))
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("features: 51, rows: 155, errors: 0", "Published edition 1");
    }
}
