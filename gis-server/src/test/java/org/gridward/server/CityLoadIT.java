package org.gridward.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.gridward.geo.Shape;
import org.gridward.model.EditionContent;
import org.gridward.model.Grid;
import org.gridward.model.RowKey;
import org.gridward.sample.CityGenerator;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.testbed.Checkout;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.testbed.Postgis;
import org.gridward.testbed.SharedData;
import org.gridward.topology.Partition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole cities in files of four layers, loaded by the packaged command line in a small heap. */
class CityLoadIT {
    private static final long SEED = 20261124L;
    private static final int GRIDS = Checkout.count(3_000, 100_000);
    private static final int HEAP_MEGABYTES = Checkout.count(128, 512);

    @Test
    void a_city_in_four_files_becomes_an_edition_of_the_embedded_database(@TempDir Path folder) throws Exception {
        Path dataDir = folder.resolve("data");
        load(CityFiles.write(folder, SEED, GRIDS), "--data-dir", dataDir.toString());
        compare(DatabaseSettings.embedded(dataDir));
    }

    @Test
    @Needs(Need.POSTGIS)
    void a_city_in_four_files_becomes_an_edition_of_postgis(@TempDir Path folder) throws Exception {
        Postgis.TestDatabase fresh = Postgis.createDatabase();
        Path password = Files.writeString(folder.resolve("password"), fresh.password());
        load(
                CityFiles.write(folder, SEED, GRIDS),
                "--jdbc-url",
                fresh.jdbcUrl(),
                "--db-user",
                fresh.user(),
                "--db-password-file",
                password.toString());
        compare(new DatabaseSettings(fresh.jdbcUrl(), fresh.user(), fresh.password()));
    }

    private static void load(Path mapping, String... database) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("load", "--mapping", mapping.toString(), "--lang", "en"));
        arguments.addAll(List.of(database));
        arguments.add("--publish");
        long start = System.nanoTime();
        Importer.Run run = Importer.runWithin(HEAP_MEGABYTES, arguments.toArray(String[]::new));
        System.out.printf(
                "%d grids loaded and published in %.1f s within %d MB, %s%n",
                GRIDS, (System.nanoTime() - start) / 1e9, HEAP_MEGABYTES, Arrays.toString(database));
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("features: " + GRIDS + ", rows: " + (GRIDS + 4) + ", errors: 0", "Published edition 1");
    }

    /** Every grid is what the generator made. */
    private static void compare(DatabaseSettings settings) {
        Map<RowKey, Shape> made = StreamSupport.stream(
                        CityGenerator.generate(SEED, GRIDS).rows().spliterator(), false)
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .collect(Collectors.toMap(Grid::key, Grid::shape));
        try (Database database = Database.open(settings)) {
            List<Grid> loaded = database.editions().getContent(1).grids();
            assertThat(loaded).hasSize(GRIDS);
            assertThat(loaded).allSatisfy(grid -> assertThat(grid.shape()).isEqualTo(made.get(grid.key())));
        }
    }

    @Test
    @Needs(Need.SHARED_DATA)
    void the_three_levels_of_camden_tile_each_other_though_no_file_names_parents(@TempDir Path folder)
            throws Exception {
        Path mapping = Files.writeString(
                folder.resolve("camden.json"),
                "{\"title\": \"Camden\", \"effectiveFrom\": \"2026-01-01\", \"timeZone\": \"Europe/London\","
                        + "\"layers\": [" + camden("msoa", "") + "," + camden("lsoa", "msoa") + ","
                        + camden("oa", "lsoa") + "]}");
        Path dataDir = folder.resolve("data");
        Importer.Run run = Importer.run(
                "load", "--mapping", mapping.toString(), "--data-dir", dataDir.toString(), "--lang", "en", "--publish");
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("errors: 0, warnings: 3", "layer lsoa: ", "layer msoa: ", "Published edition 1")
                .doesNotContainPattern("moved by 0\\.0(1[2-9]|[2-9])");
        try (Database database = Database.open(DatabaseSettings.embedded(dataDir))) {
            EditionContent content = database.editions().getContent(1);
            assertThat(content.grids()).hasSize(28 + 133 + 749);
            for (Grid parent : content.grids()) {
                List<Shape> children = content.grids().stream()
                        .filter(grid -> parent.code().equals(grid.parent()))
                        .map(Grid::shape)
                        .toList();
                assertThat(Partition.tilingFaults(parent.shape(), children))
                        .as(parent.code())
                        .isEmpty();
            }
        }
    }

    private static String camden(String level, String parent) {
        String file = SharedData.file("camden/E09000007_" + level + ".geojson").toString();
        return "{\"file\": \"" + file + "\", \"layer\": \"" + level + "\", \"codeField\": \""
                + level.toUpperCase(Locale.ROOT) + "11CD\""
                + (parent.isEmpty() ? "" : ", \"parent\": \"" + parent + "\", \"policy\": \"TILES_PARENT\"") + "}";
    }
}
