package org.gridward.resolve;

import java.util.List;
import java.util.Optional;
import org.gridward.duty.Moment;
import org.gridward.duty.Roster;
import org.gridward.index.Place;
import org.gridward.model.Assignment;
import org.gridward.model.Grid;
import org.gridward.model.LayerKind;
import org.gridward.model.Role;
import org.gridward.model.Scheme;
import org.gridward.model.Text;
import org.gridward.model.UnitTree;

/**
 * Step 6: the border rule of the domain, then overlays for the matters on their list, then the first grid of the scheme's
 * owner order that has an owner.
 */
final class OwnerStep {
    private final UnitTree units;
    private final Roster roster;
    private final StripStep stripStep;
    private final Names names;

    OwnerStep(UnitTree units, Roster roster, StripStep stripStep, Names names) {
        this.names = names;
        this.stripStep = stripStep;
        this.units = units;
        this.roster = roster;
    }

    Optional<Owner> findByScheme(Spot spot, Scheme scheme, Asked asked, Trace trace) {
        Place place = spot.place();
        return findByStrip(spot, asked, trace)
                .or(() -> findByOverlay(place, scheme, asked, trace))
                .or(() -> findByOrder(place, scheme, asked, trace));
    }

    /** The owner of the side that the rule names; a side that nobody owns decides nothing. */
    private Optional<Owner> findByStrip(Spot spot, Asked asked, Trace trace) {
        return stripStep
                .find(spot, asked, trace)
                .flatMap(strip -> findOwner(strip.grid(), Basis.BORDER_RULE, asked)
                        .map(owner -> new Owner(
                                owner.unit(),
                                Basis.BORDER_RULE,
                                strip.grid(),
                                strip.rule().code(),
                                strip.terms().meaning())));
    }

    private Optional<Owner> findByOverlay(Place place, Scheme scheme, Asked asked, Trace trace) {
        return scheme.terms().overlays().stream()
                .flatMap(overlay -> place.grids().stream()
                        .filter(overlay::matches)
                        .flatMap(grid -> findOwner(grid, Basis.OVERLAY, asked).stream()))
                .findFirst()
                .map(owner -> {
                    trace.add("owner", "H-04", () -> overlaid(owner, asked.moment()));
                    return owner;
                });
    }

    private Optional<Owner> findByOrder(Place place, Scheme scheme, Asked asked, Trace trace) {
        return scheme.ownerOrder().stream()
                .flatMap(layerKind -> findOwner(place, layerKind, Basis.TERRITORY, asked).stream())
                .findFirst()
                .map(owner -> {
                    trace.add("owner", ruleOf(owner.grid()), () -> territory(owner, asked.moment()));
                    return owner;
                });
    }

    Optional<Owner> findLastResort(Place place, Scheme scheme, Asked asked, Trace trace) {
        return findOwner(place, new LayerKind(scheme.lastResortLayer(), null), Basis.LAST_RESORT, asked)
                .map(owner -> {
                    trace.add("owner", "M-06", () -> lastResort(owner, asked.moment()));
                    return owner;
                });
    }

    private Optional<Owner> findOwner(Place place, LayerKind layerKind, Basis basis, Asked asked) {
        return place.grids().stream()
                .filter(layerKind::matches)
                .flatMap(grid -> findOwner(grid, basis, asked).stream())
                .findFirst();
    }

    /** Who owns that very grid; of several the one whose list names the matter most nearly, then the smallest code. */
    Optional<Owner> findOwner(Grid grid, Basis basis, Asked asked) {
        List<Assignment> owners = roster.list(grid.layer(), grid.code(), Role.OWNER, asked.matter(), asked.moment());
        return owners.stream()
                .flatMap(owner -> units.findUnit(owner.unit()).stream())
                .findFirst()
                .map(unit -> new Owner(unit, basis, grid));
    }

    /** Which rule of the Gumei system put the grid there (G-03, G-05, G-07); else it is a squad's territory. */
    private static String ruleOf(Grid grid) {
        String kind = grid.kind() == null ? "" : grid.kind();
        return switch (kind) {
            case "RESIDENTIAL" -> "G-05";
            case "STREET_FACE" -> "G-03";
            case "BLANK" -> "G-07";
            default -> "H-30";
        };
    }

    private Text overlaid(Owner owner, Moment moment) {
        Grid grid = owner.grid();
        String unit = names.of(owner.unit(), moment).name();
        return new Text(
                "该事项属于" + grid.name() + "的职责清单，由" + unit + "负责",
                "The matter is on the list of " + grid.name() + ": " + unit + " owns it");
    }

    private Text territory(Owner owner, Moment moment) {
        Grid grid = owner.grid();
        String unit = names.of(owner.unit(), moment).name();
        return new Text(
                grid.name() + "（" + grid.code() + "）的责任单位是" + unit,
                unit + " owns " + grid.name() + " (" + grid.code() + ")");
    }

    private Text lastResort(Owner owner, Moment moment) {
        String unit = names.of(owner.unit(), moment).name();
        return new Text(
                "由所在的" + owner.grid().name() + "兜底：" + unit,
                "The enclosing " + owner.grid().name() + " answers as last resort: " + unit);
    }
}
