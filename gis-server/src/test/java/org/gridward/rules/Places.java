package org.gridward.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.LocalPlane;
import org.gridward.geo.Location;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.index.GridIndex;
import org.gridward.live.LiveEditions;
import org.gridward.model.Edition;
import org.gridward.model.Grid;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where cases ask: {@code S1} … {@code S5}, {@code lon,lat}, {@code in layer:code}, or
 * {@code beside layer:code layer:code meters}, which lies within the first grid, so far from its border with the second.
 * Grids are those of the edition that takes effect last among those that have them.
 */
final class Places {
    /** The places that the coordinates of the systems are known by. */
    private static final Map<String, String> KNOWN = Map.of(
            "S1", "121.4930,31.2300",
            "S2", "121.4553,31.2153",
            "S3", "121.3900,31.1440",
            "S4", "121.7190,31.2390",
            "S5", "121.5140,31.3010");

    private static final double LATTICE_METERS = 0.02;

    private record Segment(int ax, int ay, int bx, int by) {
        private long square() {
            long dx = bx - ax;
            long dy = by - ay;
            return dx * dx + dy * dy;
        }
    }

    private final LiveEditions live;

    Places(LiveEditions live) {
        this.live = live;
    }

    Position find(String place) {
        String[] words = place.split(" +");
        return switch (words[0]) {
            case "in" -> within(grids(words[1]).get(0).shape());
            case "beside" -> {
                List<Grid> both = grids(words[1], words[2]);
                yield beside(both.get(0).shape(), both.get(1).shape(), Double.parseDouble(words[3]));
            }
            default -> {
                String[] numbers = KNOWN.getOrDefault(place, place).split(",");
                yield new Position(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
            }
        };
    }

    private List<Grid> grids(String... names) {
        List<Edition> editions = new ArrayList<>(live.timeline().listSuccession(live.known(Instant.now())));
        editions.sort(Comparator.comparing(Edition::effectiveFrom).reversed());
        for (Edition edition : editions) {
            GridIndex index = live.findSnapshot(edition.number()).orElseThrow().index();
            List<Grid> found = new ArrayList<>();
            for (String name : names) {
                String[] parts = name.split(":");
                index.findGrid(parts[0], parts[1]).ifPresent(found::add);
            }
            if (found.size() == names.length) {
                return found;
            }
        }
        throw new IllegalArgumentException("no edition has " + String.join(" and ", names));
    }

    private static Position within(Shape shape) {
        Coordinate inside = JtsShapes.toSteps(shape).getInteriorPoint().getCoordinate();
        return Position.ofLattice((int) Math.rint(inside.x), (int) Math.rint(inside.y));
    }

    private static Position beside(Shape shape, Shape other, double meters) {
        Set<Segment> others = new HashSet<>();
        other.forEachSegment((ax, ay, bx, by) -> others.add(new Segment(bx, by, ax, ay)));
        List<Segment> common = new ArrayList<>();
        shape.forEachSegment((ax, ay, bx, by) -> {
            Segment segment = new Segment(ax, ay, bx, by);
            if (others.contains(segment)) {
                common.add(segment);
            }
        });
        return common.stream()
                .sorted(Comparator.comparing(Segment::square).reversed())
                .flatMap(segment -> beside(segment, shape, meters).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no place is " + meters + " m from that border"));
    }

    /** To the left of the segment's middle, where the shape lies; empty when another line of it is nearer. */
    private static Optional<Position> beside(Segment segment, Shape shape, double meters) {
        LocalPlane middle =
                LocalPlane.at(segment.ax + (segment.bx - segment.ax) / 2, segment.ay + (segment.by - segment.ay) / 2);
        double east = middle.east(segment.bx) - middle.east(segment.ax);
        double north = middle.north(segment.by) - middle.north(segment.ay);
        double length = Math.hypot(east, north);
        int x = (int) Math.rint(middle.columnAt(-north / length * meters));
        int y = (int) Math.rint(middle.rowAt(east / length * meters));
        double[] least = {Double.POSITIVE_INFINITY};
        LocalPlane place = LocalPlane.at(x, y);
        shape.forEachSegment((ax, ay, bx, by) -> least[0] = Math.min(least[0], place.distanceMeters(ax, ay, bx, by)));
        return shape.locate(x, y) == Location.INSIDE && Math.abs(least[0] - meters) < LATTICE_METERS
                ? Optional.of(Position.ofLattice(x, y))
                : Optional.empty();
    }
}
