package org.gridward.resolve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gridward.duty.Horizon;
import org.gridward.duty.SchemeClock;
import org.gridward.index.Place;
import org.gridward.model.Grid;
import org.gridward.model.Scheme;
import org.gridward.model.Text;

/** Step 4: which scheme holds at this place and moment. */
final class SchemeStep {
    private final List<Scheme> schemes;
    private final Set<String> layers = new HashSet<>();

    SchemeStep(Collection<Scheme> schemes) {
        this.schemes =
                schemes.stream().sorted(Comparator.comparing(Scheme::code)).toList();
        for (Scheme scheme : schemes) {
            layers.add(scheme.groundLayer());
            layers.add(scheme.lastResortLayer());
            Stream.concat(scheme.ownerOrder().stream(), scheme.terms().overlays().stream())
                    .forEach(one -> layers.add(one.layer()));
        }
    }

    /** The scheme that covers the finest grid of the place and is active; of several, the first by code. */
    Optional<Scheme> findActive(Place place, Instant asOf, Horizon horizon, Trace trace) {
        List<Scheme> covering = listCovering(place);
        covering.forEach(scheme -> SchemeClock.findNextChange(scheme, asOf).ifPresent(horizon::at));
        Optional<Scheme> active =
                covering.stream().filter(scheme -> scheme.isActiveAt(asOf)).findFirst();
        active.ifPresent(scheme -> trace.add(
                "scheme",
                "Y-13",
                () -> new Text(
                        "方案“" + scheme.name() + "”自 " + scheme.activeFrom() + " 起在此生效",
                        "Scheme “" + scheme.name() + "” holds here since " + scheme.activeFrom())));
        return active;
    }

    /** The scheme whose last resort answers where none is active: one that covers the place, else the first of all. */
    Optional<Scheme> findFallback(Place place, Trace trace) {
        List<Scheme> covering = listCovering(place);
        Optional<Scheme> fallback =
                (covering.isEmpty() ? schemes : covering).stream().findFirst();
        fallback.ifPresent(scheme -> trace.add(
                "scheme",
                covering.isEmpty() ? "M-06" : "Y-13",
                () -> covering.isEmpty()
                        ? new Text("此处不在任何方案的覆盖范围内", "No scheme covers this ground")
                        : new Text(
                                "方案“" + scheme.name() + "”此时未启用",
                                "Scheme “" + scheme.name() + "” is not active at that moment")));
        return fallback;
    }

    /** The grids of a place that have a say in who owns it, where no strip lies: those of layers that schemes name. */
    List<Grid> listDeciding(Place place) {
        List<Grid> deciding = new ArrayList<>(place.grids().size());
        for (Grid grid : place.grids()) {
            if (layers.contains(grid.layer())) {
                deciding.add(grid);
            }
        }
        return deciding;
    }

    /** Schemes on the finest grid first. */
    private List<Scheme> listCovering(Place place) {
        List<Scheme> covering = new ArrayList<>(1);
        for (int i = place.grids().size() - 1; i >= 0; i--) {
            Grid grid = place.grids().get(i);
            for (Scheme scheme : schemes) {
                if (scheme.covers(grid) && !covering.contains(scheme)) {
                    covering.add(scheme);
                }
            }
        }
        return covering;
    }
}
