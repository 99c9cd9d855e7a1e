package org.gridward.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridward.duty.MatterBook;
import org.gridward.geo.Location;
import org.gridward.index.GridIndex;
import org.gridward.index.LineIndex;
import org.gridward.index.Segments;
import org.gridward.model.Agreement;
import org.gridward.model.Assignment;
import org.gridward.model.Barrier;
import org.gridward.model.EditionContent;
import org.gridward.model.Grid;
import org.gridward.model.Matter;
import org.gridward.model.Role;
import org.gridward.model.Zone;
import org.gridward.model.ZoneStrip;

/**
 * Under which agreements a unit acts on another's ground (rules H-13, H-26). A depth is measured from the agreement's
 * border, or from the borders of its zone, as far as they are seen past the barriers; without either from the ground of
 * the unit. The drawn part of a zone has no depth. Immutable.
 */
final class Agreements {
    private final List<Agreement> agreements;
    private final MatterBook matters;
    private final Map<String, Zone> zones = new HashMap<>();
    private final SeenStrips<Agreement> depths;
    private final Map<String, List<Grid>> grounds = new HashMap<>();

    Agreements(EditionContent content, GridIndex index, MatterBook matters, LineIndex<Barrier> barriers) {
        this.agreements = content.list(Agreement.class);
        this.matters = matters;
        content.list(Zone.class).forEach(zone -> zones.put(zone.code(), zone));
        List<Strip<Agreement>> strips = new ArrayList<>();
        agreements.forEach(one -> addStrips(one, strips));
        depths = new SeenStrips<>(strips, index, barriers);
        addGrounds(content.assignments(), index);
    }

    private void addStrips(Agreement one, Collection<Strip<Agreement>> strips) {
        if (one.depthMeters() == null) {
            return;
        }
        double depth = one.depthMeters();
        if (one.border() != null) {
            strips.add(new Strip<>(one, one.border(), null, depth, depth));
        }
        Zone zone = one.zone() == null ? null : zones.get(one.zone());
        if (zone != null) {
            for (ZoneStrip strip : zone.strips()) {
                strips.add(new Strip<>(
                        one,
                        strip.border(),
                        strip.stretch(),
                        Math.min(depth, strip.leftMeters()),
                        Math.min(depth, strip.rightMeters())));
            }
        }
    }

    private void addGrounds(Collection<Assignment> assignments, GridIndex index) {
        for (Assignment one : assignments) {
            if (one.role() == Role.OWNER) {
                index.findGrid(one.layer(), one.grid())
                        .ifPresent(grid -> grounds.computeIfAbsent(one.unit(), unit -> new ArrayList<>())
                                .add(grid));
            }
        }
    }

    /**
     * Those that hold for it here and now, by code; none without a matter.
     *
     * @param here the zones in which the place lies
     */
    List<Agreement> list(String actor, String owner, Spot spot, List<Zone> here, Asked asked) {
        Matter matter = asked.matter();
        return matter == null
                ? List.of()
                : agreements.stream()
                        .filter(one -> isParty(one, actor, owner) && concerns(one, matter))
                        .filter(one -> reaches(one, actor, spot, here))
                        .filter(one ->
                                asked.moment().isValid(one) && asked.moment().holds(one.windows()))
                        .toList();
    }

    private static boolean isParty(Agreement one, String actor, String owner) {
        boolean there = one.actors().contains(actor)
                && (one.hosts().isEmpty() || one.hosts().contains(owner));
        boolean back =
                one.reciprocal() && one.hosts().contains(actor) && one.actors().contains(owner);
        return there || back;
    }

    private boolean concerns(Agreement one, Matter matter) {
        return one.matters().isEmpty() ? matters.isMobile(matter) : matters.isAmong(matter, one.matters());
    }

    private boolean reaches(Agreement one, String actor, Spot spot, List<Zone> here) {
        boolean inZone =
                one.zone() == null || here.stream().anyMatch(zone -> zone.code().equals(one.zone()));
        boolean atBorder = one.border() == null
                || Strip.findSide(one.border(), spot.place()).isPresent();
        return inZone && atBorder && (one.depthMeters() == null || isWithin(one, one.depthMeters(), actor, spot));
    }

    private boolean isWithin(Agreement one, double depth, String actor, Spot spot) {
        if (one.border() == null && one.zone() == null) {
            return groundDistanceMeters(actor, spot, depth) <= depth;
        }
        Zone zone = one.zone() == null ? null : zones.get(one.zone());
        boolean drawn =
                zone != null && zone.shape() != null && zone.shape().locate(spot.x(), spot.y()) != Location.OUTSIDE;
        return drawn || depths.listAt(spot).contains(one);
    }

    private double groundDistanceMeters(String actor, Spot spot, double within) {
        return grounds.getOrDefault(actor, List.of()).stream()
                .mapToDouble(grid -> Segments.distanceMeters(grid.shape(), spot.plane(), within))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** How far the place may move on its own ground, at most so far, before a depth may begin or end to reach it. */
    double edgeMeters(Spot spot, double withinMeters) {
        double least = depths.edgeMeters(spot, withinMeters);
        for (Agreement one : agreements) {
            if (one.border() == null && one.zone() == null && one.depthMeters() != null) {
                double depth = one.depthMeters();
                for (String unit : one.actors()) {
                    least = Math.min(least, Math.abs(groundDistanceMeters(unit, spot, depth + least) - depth));
                }
                for (String unit : one.reciprocal() ? one.hosts() : List.<String>of()) {
                    least = Math.min(least, Math.abs(groundDistanceMeters(unit, spot, depth + least) - depth));
                }
            }
        }
        return least;
    }
}
