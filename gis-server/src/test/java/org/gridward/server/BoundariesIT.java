package org.gridward.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.gridward.live.Snapshot;
import org.gridward.model.Grid;
import org.gridward.model.Ledger;
import org.gridward.resolve.Question;
import org.gridward.resolve.Resolution;
import org.gridward.sample.CityGenerator;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.testbed.Checkout;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.testbed.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;

/** A file of boundaries → importer → edition → resolver, against JTS asked about each polygon of the file. */
class BoundariesIT {

    @Test
    void a_generated_city_of_a_thousand_grids(@TempDir Path folder) throws Exception {
        List<Grid> blocks = StreamSupport.stream(
                        CityGenerator.generate(20261124L, 2_000).rows().spliterator(), false)
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .filter(grid -> grid.layer().equals("block"))
                .limit(1_000)
                .toList();
        assertThat(blocks).hasSize(1_000);
        Path file = folder.resolve("city.geojson");
        BoundaryFile.write(file, blocks);
        loadAndCompare(file, "block", "code", folder.resolve("data"));
    }

    @Test
    @Needs(Need.SHARED_DATA)
    void the_51_police_beats_of_seattle(@TempDir Path folder) throws Exception {
        Path file = SharedData.file("seattle/spd-beats.geojson");
        assertThat(BoundaryFile.read(file, "name")).hasSize(51);
        loadAndCompare(file, "beat", "name", folder.resolve("data"));
    }

    private static void loadAndCompare(Path file, String layer, String codeField, Path dataDir) throws Exception {
        Importer.Run run = Importer.run(
                "load",
                file.toString(),
                "--layer",
                layer,
                "--code-field",
                codeField,
                "--units",
                "same",
                "--data-dir",
                dataDir.toString(),
                "--publish");
        assertThat(run.exitCode()).as(run.output()).isZero();
        try (Database database = Database.open(DatabaseSettings.embedded(dataDir))) {
            Snapshot snapshot = new Snapshot(database.editions().getContent(1));
            new Comparison(snapshot, BoundaryFile.read(file, codeField)).run();
        }
    }

    /** Asks both sides about every vertex, every edge's middle and random points. */
    private static final class Comparison {
        private final Snapshot snapshot;
        private final List<Ground> grounds = new ArrayList<>();
        private final Envelope all = new Envelope();

        /** One polygon of the file with JTS's judge of it. */
        private record Ground(String code, Envelope box, PointOnGeometryLocator judge, MultiPolygon shape) {}

        Comparison(Snapshot snapshot, Map<String, MultiPolygon> file) {
            this.snapshot = snapshot;
            file.forEach((code, shape) -> {
                grounds.add(new Ground(code, shape.getEnvelopeInternal(), new IndexedPointInAreaLocator(shape), shape));
                all.expandToInclude(shape.getEnvelopeInternal());
            });
        }

        void run() {
            for (Ground ground : grounds) {
                Coordinate[] vertices = ground.shape().getCoordinates();
                for (int i = 0; i < vertices.length; i++) {
                    Resolution atVertex = compare((int) vertices[i].x, (int) vertices[i].y);
                    assertThat(atVertex.place().onBorder()).isTrue();
                    if (i > 0) {
                        compare((int) Math.rint((vertices[i - 1].x + vertices[i].x) / 2), (int)
                                Math.rint((vertices[i - 1].y + vertices[i].y) / 2));
                    }
                }
            }
            Random random = new Random(20_000);
            for (int i = 0; i < Checkout.count(20_000, 500_000); i++) {
                compare((int) (all.getMinX() + random.nextDouble() * all.getWidth()), (int)
                        (all.getMinY() + random.nextDouble() * all.getHeight()));
            }
        }

        private Resolution compare(int x, int y) {
            Coordinate point = new Coordinate(x, y);
            List<String> inside = new ArrayList<>();
            List<String> onBorder = new ArrayList<>();
            for (Ground ground : grounds) {
                if (ground.box().contains(point)) {
                    int location = ground.judge().locate(point);
                    if (location == Location.INTERIOR) {
                        inside.add(ground.code());
                    } else if (location == Location.BOUNDARY) {
                        onBorder.add(ground.code());
                    }
                }
            }
            Resolution answer = snapshot.resolver().resolve(Question.of(x, y, Instant.now()), Ledger.EMPTY);
            List<String> owners =
                    answer.findOwner().map(o -> List.of(o.grid().code())).orElse(List.of());
            List<String> expected =
                    inside.isEmpty() ? onBorder.stream().limit(1).toList() : inside;
            assertThat(owners).as("owner's grid at %d %d", x, y).isEqualTo(expected);
            assertThat(answer.place().onBorder()).as("%d %d", x, y).isEqualTo(!onBorder.isEmpty());
            List<String> others = new ArrayList<>(onBorder);
            others.removeAll(owners);
            assertThat(answer.place().touching())
                    .as("touching at %d %d", x, y)
                    .extracting(Grid::code)
                    .isEqualTo(others);
            return answer;
        }
    }
}
