package org.gridward.duty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridward.model.Assignment;
import org.gridward.model.GroundRow;
import org.gridward.model.Matter;
import org.gridward.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who has which role on which grid, and when (rules G-12, Y-10, M-21). Of several units, those whose assignment names the
 * matter, or the nearest class above it, come first; units of equal rank come by code. Without a matter only what holds
 * for all matters counts: what holds for some is not known to hold. Immutable.
 */
public final class Roster {
    private record Place(String layer, String grid, Role role) {}

    private final MatterBook matters;
    private final Map<Place, List<Assignment>> byPlace = new HashMap<>();

    public Roster(Collection<Assignment> assignments, MatterBook matters) {
        this.matters = matters;
        assignments.stream()
                .sorted(Comparator.comparing(Assignment::unit))
                .forEach(one -> byPlace.computeIfAbsent(
                                new Place(one.layer(), one.grid(), one.role()), key -> new ArrayList<>())
                        .add(one));
    }

    /** Those that hold at the moment. */
    public List<Assignment> list(String layer, String grid, Role role, @Nullable Matter matter, Moment moment) {
        List<Assignment> here = byPlace.get(new Place(layer, grid, role));
        if (here == null) {
            return List.of(); // most grids have most roles by nobody
        }
        List<Assignment> found = new ArrayList<>(here.size());
        for (Assignment one : here) {
            if (concerns(one, matter) && moment.isValid(one) && moment.holds(one.windows())) {
                found.add(one);
            }
        }
        if (found.size() > 1) {
            found.sort(Comparator.comparing(one -> rank(one, matter)));
        }
        return found;
    }

    /** The same of the first of the grids that has any; given from the finest up, what is told there counts below it. */
    public List<Assignment> listNearest(
            List<? extends GroundRow> grids, Role role, @Nullable Matter matter, Moment moment) {
        for (GroundRow grid : grids) {
            List<Assignment> found = list(grid.layer(), grid.code(), role, matter, moment);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private boolean concerns(Assignment one, @Nullable Matter matter) {
        return one.matters().isEmpty() || (matter != null && matters.isAmong(matter, one.matters()));
    }

    /** The smaller the nearer; for all matters last. */
    private int rank(Assignment one, @Nullable Matter matter) {
        return matter == null || one.matters().isEmpty()
                ? Integer.MAX_VALUE
                : matters.findNearness(matter, one.matters()).orElse(Integer.MAX_VALUE);
    }
}
