package org.gridward.resolve;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gridward.duty.Linkage;
import org.gridward.duty.MatterBook;
import org.gridward.model.Agreement;
import org.gridward.model.DutyAction;
import org.gridward.model.LinkageGroup;
import org.gridward.model.Text;
import org.gridward.model.TieBreaker;
import org.gridward.model.Unit;
import org.gridward.model.UnitTree;
import org.gridward.model.Zone;
import org.jspecify.annotations.Nullable;

/** Step 8, second half: the standing of the unit that found the matter. */
final class DiscovererStep {
    private final Agreements agreements;
    private final Districts districts;
    private final Linkage linkage;
    private final MatterBook matters;
    private final UnitTree units;
    private final Names names;

    DiscovererStep(
            Agreements agreements,
            Districts districts,
            Linkage linkage,
            MatterBook matters,
            UnitTree units,
            Names names) {
        this.agreements = agreements;
        this.districts = districts;
        this.linkage = linkage;
        this.matters = matters;
        this.units = units;
        this.names = names;
    }

    /** @param manager who acts for the owner until hand-over, if anybody does; the ground is its own, too */
    DiscovererHere find(
            Unit discoverer,
            Spot spot,
            Optional<Owner> owner,
            Optional<Named> manager,
            ZonesHere zones,
            Asked asked,
            Trace trace) {
        String code = discoverer.code();
        String owning = owner.map(one -> one.unit().code()).orElse("");
        boolean own = code.equals(owning)
                || manager.filter(one -> one.unit().equals(code)).isPresent();
        List<Agreement> held = own ? List.of() : agreements.list(code, owning, spot, zones.zones(), asked);
        Standing standing = own ? Standing.OWN_GROUND : standing(code, spot, zones, held);
        Optional<Agreement> agreement = standing == Standing.MUST_INFILTRATE
                ? held.stream().filter(Agreement::obliged).findFirst()
                : held.stream().findFirst();
        Named holder = owner.map(one -> names.of(one.unit(), asked.moment())).orElse(null);
        DiscovererHere here = new DiscovererHere(
                names.of(discoverer, asked.moment()),
                standing,
                agreement.map(Agreement::code).orElse(null),
                agreement.map(Agreement::document).orElse(null),
                agreement.map(Agreement::actions).orElse(List.<DutyAction>of()),
                tieBreaker(standing, agreement, zones, asked),
                own ? null : holder,
                holder,
                holder,
                names.list(notify(code, standing, owning, zones.zones()), asked.moment()));
        trace.add("zone", ruleOf(standing), () -> explain(here));
        return here;
    }

    private Standing standing(String unit, Spot spot, ZonesHere zones, List<Agreement> held) {
        boolean must =
                zones.obliged().stream().anyMatch(one -> one.unit().unit().equals(unit))
                        || held.stream().anyMatch(Agreement::obliged);
        if (must) {
            return Standing.MUST_INFILTRATE;
        }
        if (!held.isEmpty()) {
            return Standing.MAY_BY_AGREEMENT;
        }
        return districts.isAcross(unit, spot.place()) ? Standing.NOTIFY_ONLY : Standing.HAND_OVER;
    }

    private @Nullable TieBreaker tieBreaker(
            Standing standing, Optional<Agreement> agreement, ZonesHere zones, Asked asked) {
        if (standing != Standing.MUST_INFILTRATE && standing != Standing.MAY_BY_AGREEMENT) {
            return null;
        }
        return agreement
                .map(Agreement::tieBreaker)
                .or(() -> Optional.ofNullable(zones.tieBreaker()))
                .or(() -> Optional.ofNullable(asked.matter()).flatMap(matters::findTieBreaker))
                .orElse(null);
    }

    private Set<String> notify(String unit, Standing standing, String owner, List<Zone> zones) {
        Set<String> told = new TreeSet<>();
        linkage.findGroup(unit).ifPresent(group -> told.addAll(group.members()));
        zones.stream()
                .filter(zone -> zone.members().contains(unit))
                .forEach(zone -> findLead(zone).ifPresent(told::add));
        if (standing == Standing.NOTIFY_ONLY && !owner.isEmpty()) {
            told.add(owner);
        }
        told.remove(unit);
        return told;
    }

    /** Of a zone whose members are not all of one group: its lead, else the nearest commander of all of them (H-29). */
    private Optional<String> findLead(Zone zone) {
        Set<Optional<String>> groups = new HashSet<>();
        zone.members().forEach(one -> groups.add(linkage.findGroup(one).map(LinkageGroup::code)));
        if (groups.size() < 2 && !groups.contains(Optional.<String>empty())) {
            return Optional.empty();
        }
        return zone.lead() != null ? Optional.of(zone.lead()) : findCommander(zone.members());
    }

    private Optional<String> findCommander(Collection<String> members) {
        List<List<Unit>> ladders = members.stream().map(units::listSuperiors).toList();
        return ladders.stream().findFirst().stream()
                .flatMap(List::stream)
                .filter(one -> ladders.stream().allMatch(ladder -> ladder.contains(one)))
                .map(Unit::code)
                .findFirst();
    }

    private static String ruleOf(Standing standing) {
        return switch (standing) {
            case OWN_GROUND -> "H-07";
            case MUST_INFILTRATE -> "H-13";
            case MAY_BY_AGREEMENT, NOTIFY_ONLY -> "H-26";
            case HAND_OVER -> "H-15";
        };
    }

    private static Text explain(DiscovererHere here) {
        Text standing = here.standing().text();
        String name = here.unit().name();
        return here.document() == null
                ? new Text(name + standing.zh(), name + " " + standing.en())
                : new Text(
                        name + standing.zh() + "（依据：" + here.document() + "）",
                        name + " " + standing.en() + " (" + here.document() + ")");
    }
}
