package org.gridward.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gridward.duty.Roster;
import org.gridward.geo.LocalPlane;
import org.gridward.geo.Position;
import org.gridward.index.Lines;
import org.gridward.index.ShapeIndex;
import org.gridward.model.Assignment;
import org.gridward.model.Coverage;
import org.gridward.model.EditionContent;
import org.gridward.model.Role;
import org.gridward.model.Text;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.model.UnitTree;

/**
 * Step 11, stations: those that cover the place by their grids or their drawn ground, and the one that sits nearest (rules
 * Y-06, Q-06, Q-07). Who serves grids, but at that moment none, is not there.
 */
final class StationStep {
    private static final Comparator<StationHere> ORDER = Comparator.comparingDouble(
                    (StationHere one) -> one.distanceMeters().orElse(Double.POSITIVE_INFINITY))
            .thenComparing(one -> one.unit().unit());

    private record Seat(Unit unit, int x, int y) {}

    private final Roster roster;
    private final UnitTree units;
    private final Names names;
    private final ShapeIndex<Coverage> coverages;
    private final Set<String> drawn = new HashSet<>();
    private final Map<String, List<Assignment>> served = new HashMap<>();
    private final List<Seat> seats = new ArrayList<>();

    StationStep(EditionContent content, Roster roster, UnitTree units, Names names) {
        this.roster = roster;
        this.units = units;
        this.names = names;
        coverages = new ShapeIndex<>(content.list(Coverage.class), Coverage::shape);
        content.list(Coverage.class).forEach(one -> drawn.add(one.unit()));
        content.assignments().stream()
                .filter(one -> one.role() == Role.SERVES)
                .forEach(one -> served.computeIfAbsent(one.unit(), unit -> new ArrayList<>())
                        .add(one));
        units.listUnits().stream()
                .filter(this::isStation)
                .flatMap(unit -> seat(unit).stream())
                .forEach(seats::add);
    }

    private boolean isStation(Unit unit) {
        return unit.kind() == UnitKind.STATION || drawn.contains(unit.code()) || served.containsKey(unit.code());
    }

    private static Optional<Seat> seat(Unit unit) {
        Position seat = unit.seat();
        return seat == null ? Optional.empty() : Optional.of(new Seat(unit, seat.latticeX(), seat.latticeY()));
    }

    /** By distance, those without a seat last, then by code. The nearest is among them only once. */
    List<StationHere> list(Spot spot, Asked asked, Trace trace) {
        Set<String> covering = listCovering(spot, asked);
        List<StationHere> stations = new ArrayList<>();
        covering.forEach(code -> units.findUnit(code)
                .ifPresent(unit -> stations.add(here(unit, StationHere.Relation.COVERS, spot, asked))));
        findNearest(spot, asked)
                .filter(unit -> !covering.contains(unit.code()))
                .ifPresent(unit -> stations.add(here(unit, StationHere.Relation.NEAREST, spot, asked)));
        stations.sort(ORDER);
        stations.forEach(one -> explain(one, trace));
        return List.copyOf(stations);
    }

    private Set<String> listCovering(Spot spot, Asked asked) {
        Set<String> covering = new TreeSet<>();
        spot.place()
                .grids()
                .forEach(grid -> roster.list(grid.layer(), grid.code(), Role.SERVES, asked.matter(), asked.moment())
                        .forEach(one -> covering.add(one.unit())));
        coverages.listAt(spot.x(), spot.y()).forEach(one -> covering.add(one.unit()));
        return covering;
    }

    private Optional<Unit> findNearest(Spot spot, Asked asked) {
        return listByDistance(spot.plane())
                .filter(seat -> isThere(seat.unit, asked))
                .map(Seat::unit)
                .findFirst();
    }

    private Stream<Seat> listByDistance(LocalPlane plane) {
        return seats.stream()
                .sorted(Comparator.comparingDouble((Seat seat) -> plane.distanceMeters(seat.x, seat.y))
                        .thenComparing(seat -> seat.unit.code()));
    }

    private boolean isThere(Unit unit, Asked asked) {
        List<Assignment> serves = served.getOrDefault(unit.code(), List.of());
        return serves.isEmpty()
                || drawn.contains(unit.code())
                || serves.stream().anyMatch(asked.moment()::isValid);
    }

    private StationHere here(Unit unit, StationHere.Relation relation, Spot spot, Asked asked) {
        OptionalDouble distance = seat(unit).stream()
                .mapToDouble(seat -> spot.plane().distanceMeters(seat.x, seat.y))
                .findFirst();
        return new StationHere(names.of(unit, asked.moment()), relation, distance);
    }

    private static void explain(StationHere here, Trace trace) {
        String name = here.unit().name();
        trace.add(
                "station",
                "Q-06",
                () -> here.relation() == StationHere.Relation.COVERS
                        ? new Text("由" + name + "服务", "Served by " + name)
                        : new Text("就近快速处置：" + name, "Nearest for quick response: " + name));
    }

    /** Where the drawn grounds end. */
    Lines rims() {
        return coverages;
    }

    /** How far the place may move before another station may be the nearest, or the order of these may change. */
    double edgeMeters(Spot spot, Asked asked, List<StationHere> here) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < here.size(); i++) {
            least = Math.min(
                    least, gap(here.get(i - 1).distanceMeters(), here.get(i).distanceMeters()));
        }
        List<Seat> nearest = listByDistance(spot.plane())
                .filter(seat -> isThere(seat.unit, asked))
                .limit(2)
                .toList();
        return nearest.size() < 2 ? least : Math.min(least, gap(nearest.get(0), nearest.get(1), spot.plane()));
    }

    private static double gap(Seat nearer, Seat further, LocalPlane plane) {
        return gap(
                OptionalDouble.of(plane.distanceMeters(nearer.x, nearer.y)),
                OptionalDouble.of(plane.distanceMeters(further.x, further.y)));
    }

    /** Nobody's distance changes by more than the place moves. */
    private static double gap(OptionalDouble nearer, OptionalDouble further) {
        return nearer.isPresent() && further.isPresent()
                ? (further.getAsDouble() - nearer.getAsDouble()) / 2
                : Double.POSITIVE_INFINITY;
    }
}
