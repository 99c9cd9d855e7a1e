package org.gridward.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gridward.index.Place;
import org.gridward.model.Assignment;
import org.gridward.model.Grid;
import org.gridward.model.LayerKind;
import org.gridward.model.Role;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;
import org.gridward.model.Text;
import org.gridward.model.Unit;
import org.gridward.model.UnitTree;

/** Step 6: the first grid of the scheme's owner order that has an owner decides. */
final class OwnerStep {
    private final Map<RowKey, Unit> owners = new HashMap<>();

    OwnerStep(UnitTree units, Collection<Assignment> assignments) {
        for (Assignment assignment : assignments) {
            if (assignment.role() == Role.OWNER) {
                // of two owners the smaller code stays, so that every node answers alike
                units.findUnit(assignment.unit())
                        .ifPresent(unit -> owners.merge(
                                RowKey.grid(assignment.layer(), assignment.grid()),
                                unit,
                                (a, b) -> a.code().compareTo(b.code()) <= 0 ? a : b));
            }
        }
    }

    Optional<Owner> findByScheme(Place place, Scheme scheme, Trace trace) {
        return scheme.ownerOrder().stream()
                .flatMap(layerKind -> findOwner(place, layerKind, Basis.TERRITORY).stream())
                .findFirst()
                .map(owner -> {
                    trace.add("owner", "H-30", () -> territory(owner));
                    return owner;
                });
    }

    Optional<Owner> findLastResort(Place place, Scheme scheme, Trace trace) {
        return findOwner(place, new LayerKind(scheme.lastResortLayer(), null), Basis.LAST_RESORT)
                .map(owner -> {
                    trace.add("owner", "M-06", () -> lastResort(owner));
                    return owner;
                });
    }

    private Optional<Owner> findOwner(Place place, LayerKind layerKind, Basis basis) {
        return place.findGrid(layerKind)
                .flatMap(grid -> Optional.ofNullable(owners.get(grid.key())).map(unit -> new Owner(unit, basis, grid)));
    }

    private static Text territory(Owner owner) {
        Grid grid = owner.grid();
        return new Text(
                grid.name() + "（" + grid.code() + "）的责任单位是" + owner.unit().name(),
                owner.unit().name() + " owns " + grid.name() + " (" + grid.code() + ")");
    }

    private static Text lastResort(Owner owner) {
        return new Text(
                "由所在的" + owner.grid().name() + "兜底：" + owner.unit().name(),
                "The enclosing " + owner.grid().name() + " answers as last resort: "
                        + owner.unit().name());
    }
}
