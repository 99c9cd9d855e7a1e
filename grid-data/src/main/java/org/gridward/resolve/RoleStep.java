package org.gridward.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridward.duty.Roster;
import org.gridward.duty.Shifts;
import org.gridward.index.Place;
import org.gridward.model.Assignment;
import org.gridward.model.Grid;
import org.gridward.model.Role;
import org.gridward.model.Text;
import org.gridward.model.Unit;
import org.gridward.model.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * Step 10, first half: who leads, supports, manages or has another role here at the moment. Each family tells of itself:
 * the finest grid of its line that gives a role decides it.
 */
final class RoleStep {
    private static final List<Role> OTHERS =
            List.of(Role.DISCOVERS, Role.FIRST_RESPONSIBLE, Role.BLOCK_LEADER, Role.BLOCK_RESPONSIBLE);

    private final UnitTree units;
    private final Roster roster;
    private final Names names;

    RoleStep(UnitTree units, Roster roster, Names names) {
        this.units = units;
        this.roster = roster;
        this.names = names;
    }

    /** The body that acts for the legal owner until the hand-over (rule M-04). */
    Optional<Named> findManager(Place place, Asked asked, Trace trace) {
        Optional<Assignment> managing =
                assigned(place, Role.MANAGES, asked).stream().findFirst();
        Optional<Named> manager = managing.flatMap(one -> names.find(one.unit(), asked.moment()));
        manager.ifPresent(named -> trace.add(
                "owner",
                "M-04",
                () -> new Text(
                        named.name() + "在移交前代管此处", named.name() + " manages this ground until it is handed over")));
        return manager;
    }

    /** Never empty where there is an owner, who leads when nobody else does. */
    List<Leading> listLeading(Place place, Owner owner, @Nullable Shifts shifts, Asked asked, Trace trace) {
        List<Leading> leading = assigned(place, Role.LEADS, asked).stream()
                .filter(one -> isStaffed(one.unit(), shifts, asked))
                .flatMap(one -> names.find(one.unit(), asked.moment()).stream()
                        .map(unit -> new Leading(
                                unit, asked.moment().findWindow(one.windows()).orElse(null), gridOf(place, one))))
                .toList();
        if (leading.isEmpty()) {
            return List.of(new Leading(names.of(owner.unit(), asked.moment()), null, owner.grid()));
        }
        trace.add("duty", "G-12", () -> leads(leading));
        return leading;
    }

    /** Without those who lead. */
    List<Named> listSupport(Place place, List<Leading> leading, @Nullable Shifts shifts, Asked asked) {
        Set<String> leaders = leading.stream().map(one -> one.unit().unit()).collect(Collectors.toSet());
        return assigned(place, Role.SUPPORTS, asked).stream()
                .map(Assignment::unit)
                .distinct()
                .filter(unit -> !leaders.contains(unit) && isStaffed(unit, shifts, asked))
                .flatMap(unit -> names.find(unit, asked.moment()).stream())
                .toList();
    }

    List<RoleHolder> listOthers(Place place, Asked asked) {
        List<RoleHolder> holders = new ArrayList<>();
        for (Role role : OTHERS) {
            for (Assignment one : assigned(place, role, asked)) {
                names.find(one.unit(), asked.moment())
                        .ifPresent(unit -> holders.add(new RoleHolder(role, unit, gridOf(place, one))));
            }
        }
        return holders;
    }

    private List<Assignment> assigned(Place place, Role role, Asked asked) {
        List<Assignment> found = new ArrayList<>();
        for (List<Grid> line : place.listLines()) {
            List<Grid> finestFirst = new ArrayList<>(line);
            Collections.reverse(finestFirst);
            found.addAll(roster.listNearest(finestFirst, role, asked.matter(), asked.moment()));
        }
        return found;
    }

    private boolean isStaffed(String unit, @Nullable Shifts shifts, Asked asked) {
        Optional<Unit> known = units.findUnit(unit);
        return known.isPresent() && (shifts == null || shifts.isStaffed(known.get(), asked.moment()));
    }

    private static Grid gridOf(Place place, Assignment one) {
        return place.grids().stream()
                .filter(grid -> grid.layer().equals(one.layer()) && grid.code().equals(one.grid()))
                .findFirst()
                .orElseThrow();
    }

    private static Text leads(List<Leading> leading) {
        String who =
                String.join("、", leading.stream().map(one -> one.unit().name()).toList());
        return new Text("此时由" + who + "牵头", who + " leads at this hour");
    }
}
