package org.gridward.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridward.geo.Shape;
import org.gridward.model.EditionContent;
import org.gridward.model.Grid;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 right after an acknowledged publication on the embedded database: what was acknowledged is there. */
class KilledPublicationIT {
    private static final Pattern ACKNOWLEDGED = Pattern.compile("edition (\\d+),.*(sha256:[0-9a-f]{64})");

    @Test
    void an_acknowledged_edition_and_its_hash_survive(@TempDir Path folder) throws Exception {
        Path dataDir = folder.resolve("data");
        for (int round = 1; round <= Checkout.count(3, 20); round++) {
            Path file = folder.resolve("round" + round + ".geojson");
            BoundaryFile.write(file, List.of(square("A", 0), square("B" + round, 1_000 * round)));
            Importer.Run killed = Importer.runUntil(
                    line -> ACKNOWLEDGED.matcher(line).find(),
                    "load",
                    file.toString(),
                    "--layer",
                    "plot",
                    "--code-field",
                    "code",
                    "--units",
                    "none",
                    "--lang",
                    "en",
                    "--data-dir",
                    dataDir.toString(),
                    "--publish");
            Matcher acknowledged = ACKNOWLEDGED.matcher(killed.output());
            assertThat(acknowledged.find()).as(killed.output()).isTrue();
            assertThat(Integer.parseInt(acknowledged.group(1))).isEqualTo(round);
            assertEdition(dataDir, round, acknowledged.group(2));
        }
    }

    private static void assertEdition(Path dataDir, int number, String hash) {
        try (Database database = Database.open(DatabaseSettings.embedded(dataDir))) {
            // reading recomputes the hash from the rows and refuses when it differs
            EditionContent content = database.editions().getContent(number);
            assertThat(content.edition().hash()).isEqualTo(hash);
            assertThat(content.grids()).hasSize(number + 1);
            assertThat(database.editions().getLatestNumber()).isEqualTo(number);
        }
    }

    private static Grid square(String code, int x) {
        Shape shape = Shape.of(new int[][][] {{{x, 0, x + 900, 0, x + 900, 900, x, 900}}});
        return new Grid(Grid.UNNUMBERED, "plot", code, null, code, null, shape);
    }
}
