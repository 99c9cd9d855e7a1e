package org.gridward.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridward.index.Lines;
import org.gridward.index.NearLine;
import org.gridward.index.NearestLines;
import org.gridward.model.Grid;
import org.gridward.model.SchemeTerms;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Step 9: how far it is to ground that another unit owns for this question, and how the ground where an uncertain position
 * may lie is shared.
 */
final class DoubtStep {
    /** Lines further away are not looked for. */
    static final double FAR_METERS = 5_000;

    /** Enough to be beside a line on the lattice. */
    private static final double BESIDE_STEPS = 2;
    /** Enough to be beside a rim that is drawn to a few centimetres. */
    private static final double BESIDE_RIM_STEPS = 12;

    private final OwnerLines lines;
    private final Names names;

    DoubtStep(OwnerLines lines, Names names) {
        this.lines = lines;
        this.names = names;
    }

    /**
     * @param accuracyMeters within which the true place lies, or null
     * @param finder who owns other places, for the same question
     */
    Doubt find(
            Spot spot,
            Optional<Owner> owner,
            @Nullable Double accuracyMeters,
            SchemeTerms terms,
            OwnerFinder finder,
            Asked asked,
            Trace trace) {
        double accuracy = accuracyMeters == null ? 0 : accuracyMeters;
        Optional<Parting> parting = findParting(spot, Math.max(FAR_METERS, accuracy), asked.domain(), finder);
        double distance = parting.map(Parting::distanceMeters).orElse(Double.POSITIVE_INFINITY);
        List<Doubt.Candidate> candidates =
                accuracy <= 0 ? List.of() : candidates(spot, owner, accuracy, distance, finder, asked);
        boolean near = distance <= Math.max(terms.nearBorderMeters(), accuracy);
        boolean confirm = accuracy > 0
                && candidates.stream().mapToDouble(Doubt.Candidate::share).max().orElse(0) < terms.confirmShare();
        List<Grid> between = parting.map(one -> one.sides.grids(owner)).orElse(List.of());
        if (near) {
            trace.add("doubt", "NEAR_BORDER", () -> nearText(distance, between));
        }
        if (confirm) {
            trace.add("doubt", "CONFIRM_LOCATION", () -> confirmText(candidates));
        }
        return new Doubt(
                Double.isInfinite(distance) ? OptionalDouble.empty() : OptionalDouble.of(distance),
                between,
                candidates,
                near,
                confirm);
    }

    /** A line that parts two owners. */
    private record Parting(NearLine line, BesideLine sides) {
        double distanceMeters() {
            return line.distanceMeters();
        }
    }

    private Optional<Parting> findParting(Spot spot, double within, @Nullable String domain, OwnerFinder finder) {
        Optional<Parting> line = findParting(lines.exact(), BESIDE_STEPS, spot, within, finder);
        double nearer = line.map(Parting::distanceMeters).orElse(within);
        return findParting(lines.rims(domain), BESIDE_RIM_STEPS, spot, nearer, finder)
                .or(() -> line);
    }

    private static Optional<Parting> findParting(
            Lines lines, double steps, Spot spot, double within, OwnerFinder finder) {
        NearestLines nearest = new NearestLines(lines, spot.plane(), within);
        while (nearest.hasNext()) {
            NearLine line = nearest.next();
            BesideLine sides = BesideLine.of(line, steps, finder);
            if (sides.differs()) {
                return Optional.of(new Parting(line, sides));
            }
        }
        return Optional.empty();
    }

    private List<Doubt.Candidate> candidates(
            Spot spot, Optional<Owner> owner, double accuracy, double distance, OwnerFinder finder, Asked asked) {
        if (distance > accuracy) {
            return owner.stream()
                    .map(one -> new Doubt.Candidate(names.of(one.unit(), asked.moment()), 1))
                    .toList();
        }
        return Shares.of(spot.plane(), accuracy, lines.all(asked.domain()), finder).entrySet().stream()
                .flatMap(one -> names.find(one.getKey(), asked.moment()).stream()
                        .map(unit -> new Doubt.Candidate(unit, one.getValue())))
                .sorted(Comparator.comparingDouble(Doubt.Candidate::share)
                        .reversed()
                        .thenComparing(one -> one.unit().unit()))
                .toList();
    }

    private static Text nearText(double distance, List<Grid> between) {
        String meters = String.format(Locale.ROOT, "%.1f", distance);
        String grids = String.join(" / ", between.stream().map(Grid::name).toList());
        return new Text(
                "距另一责任单位的范围仅 " + meters + " 米（" + grids + "）",
                "Another owner's ground is only " + meters + " m away (" + grids + ")");
    }

    private static Text confirmText(List<Doubt.Candidate> candidates) {
        String shares = String.join(
                ", ",
                candidates.stream()
                        .map(one -> one.unit().name() + String.format(Locale.ROOT, " %.0f %%", 100 * one.share()))
                        .toList());
        return new Text("位置不确定，须核实：" + shares, "The position is uncertain and must be confirmed: " + shares);
    }
}
