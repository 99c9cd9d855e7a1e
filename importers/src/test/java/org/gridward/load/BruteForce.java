package org.gridward.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridward.geo.JtsShapes;
import org.gridward.index.GridIndex;
import org.gridward.index.Place;
import org.gridward.model.EditionContent;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/** JTS asked about each polygon of an edition by itself, against the index. Grids are sorted by layer and code. */
final class BruteForce {
    private record Ground(Grid grid, PointOnGeometryLocator judge) {}

    private final EditionContent content;
    private final GridIndex index;
    private final STRtree grounds = new STRtree();
    private final Envelope all = new Envelope();

    BruteForce(EditionContent content) {
        this.content = content;
        this.index = new GridIndex(content.layers(), content.grids());
        for (Grid grid : content.grids()) {
            var steps = JtsShapes.toSteps(grid.shape());
            grounds.insert(steps.getEnvelopeInternal(), new Ground(grid, new IndexedPointInAreaLocator(steps)));
            all.expandToInclude(steps.getEnvelopeInternal());
        }
    }

    /** Every vertex, every edge's middle, and random points; returns how many were asked. */
    int compare(int randomPoints, long seed) {
        int[] asked = {0};
        for (Grid grid : content.grids()) {
            grid.shape().forEachSegment((ax, ay, bx, by) -> {
                assertThat(compare(bx, by)).as("vertex %d %d", bx, by).isTrue();
                compare((int) Math.floorDiv((long) ax + bx, 2), (int) Math.floorDiv((long) ay + by, 2));
                asked[0] += 2;
            });
        }
        Random random = new Random(seed);
        for (int i = 0; i < randomPoints; i++) {
            compare((int) (all.getMinX() + random.nextDouble() * all.getWidth()), (int)
                    (all.getMinY() + random.nextDouble() * all.getHeight()));
        }
        return asked[0] + randomPoints;
    }

    /** Whether the point lies on a border. */
    private boolean compare(int x, int y) {
        Place place = index.locate(x, y);
        Coordinate point = new Coordinate(x, y);
        List<Grid> onBorder = new ArrayList<>();
        List<Grid> inside = new ArrayList<>();
        for (Object found : grounds.query(new Envelope(point))) {
            Ground ground = (Ground) found;
            int location = ground.judge().locate(point);
            if (location == Location.INTERIOR) {
                inside.add(ground.grid());
            } else if (location == Location.BOUNDARY) {
                onBorder.add(ground.grid());
            }
        }
        List<Grid> expected = chain(inside, onBorder);
        assertThat(place.grids()).as("chain at %d %d", x, y).isEqualTo(expected);
        assertThat(place.onBorder()).as("border at %d %d", x, y).isEqualTo(!onBorder.isEmpty());
        onBorder.removeAll(expected);
        assertThat(place.touching()).as("touching at %d %d", x, y).containsExactlyInAnyOrderElementsOf(onBorder);
        return place.onBorder();
    }

    /** Top-down: the grid that has the point inside, else the smallest code of those on whose border it lies. */
    private List<Grid> chain(List<Grid> inside, List<Grid> onBorder) {
        List<Grid> chain = new ArrayList<>();
        String parent = null;
        for (Layer layer = layerBelow(null); layer != null; layer = layerBelow(layer.code())) {
            Grid found = null;
            for (List<Grid> grids : List.of(onBorder, inside)) {
                for (Grid grid : grids) {
                    boolean fits = grid.layer().equals(layer.code())
                            && (layer.parent() == null || grid.parent().equals(parent));
                    if (fits && (found == null || grid.code().compareTo(found.code()) < 0)) {
                        found = grid;
                    }
                }
            }
            if (found == null) {
                break;
            }
            chain.add(found);
            parent = found.code();
        }
        return chain;
    }

    private Layer layerBelow(String parent) {
        return content.layers().stream()
                .filter(layer -> parent == null ? layer.parent() == null : parent.equals(layer.parent()))
                .findFirst()
                .orElse(null);
    }
}
