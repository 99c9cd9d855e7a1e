package org.gridward.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridward.geo.Location;
import org.gridward.geo.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CoverCountTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static Shape square(int x, int y, int side) {
        return Shape.of(new int[][][] {{{x, y, x + side, y, x + side, y + side, x, y + side}}});
    }

    @Test
    void everyPointOfTheGroundIsInThePartThatCountsItsCovers() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Shape ground = square(0, 0, 1_000);
            List<Shape> covers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                covers.add(square(random.nextInt(-300, 1_000), random.nextInt(-300, 1_000), 20 + random.nextInt(400)));
            }
            List<Geometry> parts = CoverCount.divide(ground, covers);
            assertThat(parts.stream().mapToDouble(Geometry::getArea).sum()).isCloseTo(1_000_000, within(1e-6));
            for (int i = 0; i < 300; i++) {
                int x = random.nextInt(1, 1_000);
                int y = random.nextInt(1, 1_000);
                long times = covers.stream()
                        .filter(cover -> cover.locate(x, y) == Location.INSIDE)
                        .count();
                if (covers.stream().noneMatch(cover -> cover.locate(x, y) == Location.BORDER)) {
                    Geometry part = parts.get((int) Math.min(2, times));
                    assertThat(part.covers(FACTORY.createPoint(new Coordinate(x, y))))
                            .as("seed %d at %d %d", seed, x, y)
                            .isTrue();
                }
            }
        }
    }
}
