package org.gridward.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridward.duty.MatterBook;
import org.gridward.geo.Shape;
import org.gridward.index.GridIndex;
import org.gridward.index.LineIndex;
import org.gridward.index.Lines;
import org.gridward.index.ShapeIndex;
import org.gridward.model.Agreement;
import org.gridward.model.Barrier;
import org.gridward.model.Matter;
import org.gridward.model.Text;
import org.gridward.model.TieBreaker;
import org.gridward.model.Zone;
import org.gridward.model.ZoneStrip;
import org.jspecify.annotations.Nullable;

/**
 * Step 8: zones, by geodesic distance to their borders on the ground of the borders' own grids, ended by barriers, or by
 * their drawn shapes; and who must act there. Members from another district must only under an agreement (rule H-26).
 */
final class ZoneStep {
    private final SeenStrips<Zone> strips;
    private final ShapeIndex<Zone> drawn;
    private final Agreements agreements;
    private final Districts districts;
    private final MatterBook matters;
    private final Names names;

    ZoneStep(
            Collection<Zone> zones,
            GridIndex index,
            LineIndex<Barrier> barriers,
            Agreements agreements,
            Districts districts,
            MatterBook matters,
            Names names) {
        strips = new SeenStrips<>(zones.stream().flatMap(ZoneStep::strips).toList(), index, barriers);
        drawn = new ShapeIndex<>(
                zones.stream().filter(zone -> zone.shape() != null).toList(), ZoneStep::shape);
        this.agreements = agreements;
        this.districts = districts;
        this.matters = matters;
        this.names = names;
    }

    private static Stream<Strip<Zone>> strips(Zone zone) {
        return zone.strips().stream().map(one -> strip(zone, one));
    }

    private static Strip<Zone> strip(Zone zone, ZoneStrip one) {
        return new Strip<>(zone, one.border(), one.stretch(), one.leftMeters(), one.rightMeters());
    }

    private static Shape shape(Zone zone) {
        return Objects.requireNonNull(zone.shape());
    }

    /** @param owner of the place, if anybody owns it */
    ZonesHere find(Spot spot, Optional<Owner> owner, Asked asked, Trace trace) {
        List<Zone> zones = listZones(spot, asked);
        if (zones.isEmpty()) {
            return ZonesHere.NONE;
        }
        zones.forEach(zone -> trace.add(
                "zone",
                "H-13",
                () -> new Text("位于结合部“" + zone.name() + "”", "In the boundary zone “" + zone.name() + "”")));
        Matter matter = asked.matter();
        if (matter == null) {
            trace.add(
                    "zone",
                    "H-13",
                    () -> new Text(
                            "未指明事项：只有流动性违章才使各成员单位负有义务", "No matter was named: only mobile matters oblige the members"));
            return new ZonesHere(zones, List.of(), null);
        }
        return withMatter(zones, spot, owner, matter, asked, trace);
    }

    private ZonesHere withMatter(
            List<Zone> zones, Spot spot, Optional<Owner> owner, Matter matter, Asked asked, Trace trace) {
        String owning = owner.map(one -> one.unit().code()).orElse("");
        Map<String, Obliged> obliged = new TreeMap<>();
        List<Agreement> binding = new ArrayList<>();
        for (Zone zone : zones) {
            for (String member : zone.members()) {
                find(zone, member, zones, owning, spot, matter, asked, binding)
                        .ifPresent(one -> obliged.putIfAbsent(member, one));
            }
        }
        if (!obliged.isEmpty() || matters.isMobile(matter)) {
            owner.ifPresent(one -> obliged.putIfAbsent(
                    owning, new Obliged(names.of(one.unit(), asked.moment()), Obliged.Basis.OWNER, null, null)));
        }
        ZonesHere here = new ZonesHere(
                zones, List.copyOf(obliged.values()), obliged.size() < 2 ? null : tieBreaker(binding, matter));
        explain(here, trace);
        return here;
    }

    private List<Zone> listZones(Spot spot, Asked asked) {
        return Stream.concat(strips.listAt(spot).stream(), drawn.listAt(spot.x(), spot.y()).stream())
                .distinct()
                .filter(asked.moment()::isValid)
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList();
    }

    /** Why a member must act; empty when it need not. */
    private Optional<Obliged> find(
            Zone zone,
            String member,
            List<Zone> zones,
            String owner,
            Spot spot,
            Matter matter,
            Asked asked,
            List<Agreement> binding) {
        Optional<Named> unit = names.find(member, asked.moment());
        Optional<Agreement> agreement = agreements.list(member, owner, spot, zones, asked).stream()
                .filter(Agreement::obliged)
                .findFirst();
        agreement.ifPresent(binding::add);
        boolean byZone =
                matters.isMobile(matter) && (member.equals(owner) || !districts.isAcross(member, spot.place()));
        String document = agreement.map(Agreement::code).orElse(null);
        if (byZone) {
            return unit.map(one -> new Obliged(one, Obliged.Basis.ZONE, zone.code(), document));
        }
        return document == null
                ? Optional.empty()
                : unit.map(one -> new Obliged(one, Obliged.Basis.AGREEMENT, zone.code(), document));
    }

    private @Nullable TieBreaker tieBreaker(List<Agreement> binding, Matter matter) {
        return binding.stream()
                .map(Agreement::tieBreaker)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> matters.findTieBreaker(matter))
                .orElse(null);
    }

    private static void explain(ZonesHere here, Trace trace) {
        if (here.obliged().isEmpty()) {
            trace.add(
                    "zone",
                    "H-13",
                    () -> new Text(
                            "该事项不是流动性违章，也不在协议之列，由责任单位处理",
                            "The matter neither moves on nor is in an agreement: the owner deals with it"));
            return;
        }
        List<String> units =
                here.obliged().stream().map(one -> one.unit().name()).toList();
        trace.add(
                "zone",
                "H-30",
                () -> new Text("均负有处置义务：" + String.join("、", units), "Obliged to act: " + String.join(", ", units)));
    }

    /** How far the place may move on its own ground, at most so far, before it may come into a strip or out of one. */
    double edgeMeters(Spot spot, double withinMeters) {
        return strips.edgeMeters(spot, withinMeters);
    }

    /** The rims of drawn zones. */
    Lines rims() {
        return drawn;
    }
}
