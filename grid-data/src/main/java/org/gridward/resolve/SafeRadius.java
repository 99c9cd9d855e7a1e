package org.gridward.resolve;

import java.util.ArrayList;
import java.util.List;
import org.gridward.index.GridIndex;
import org.gridward.index.LineIndex;
import org.gridward.index.Lines;
import org.gridward.index.Segments;
import org.gridward.model.Barrier;
import org.gridward.model.EditionContent;
import org.gridward.model.Layer;
import org.gridward.model.SchemeTerms;
import org.jspecify.annotations.Nullable;

/**
 * Within how many metres the answer can't change: up to the nearest line that could change it. Distances and shares, which
 * change with every step, are no part of the answer here; the warnings that follow from them are. Never too large; beside
 * barriers and the bends of strips it may be smaller than it need be.
 */
final class SafeRadius {
    private static final double FAR_METERS = 1_000;
    /** The place that asks again is put on the lattice, too. */
    private static final double MARGIN_METERS = 0.02;

    private final List<Lines> rims = new ArrayList<>();
    private final StripStep stripStep;
    private final ZoneStep zoneStep;
    private final Agreements agreements;
    private final StationStep stationStep;

    SafeRadius(
            EditionContent content,
            GridIndex index,
            LineIndex<Barrier> barriers,
            ExceptionStep exceptionStep,
            StripStep stripStep,
            ZoneStep zoneStep,
            Agreements agreements,
            StationStep stationStep) {
        content.layers().stream().map(Layer::code).map(index::rimsOf).forEach(rims::add);
        rims.add(exceptionStep.rims());
        rims.add(zoneStep.rims());
        rims.add(stationStep.rims());
        rims.add(stripStep.lines());
        rims.add(barriers);
        this.stripStep = stripStep;
        this.zoneStep = zoneStep;
        this.agreements = agreements;
        this.stationStep = stationStep;
    }

    /** @param accuracyMeters that of the question, or null */
    double meters(
            Spot spot,
            Asked asked,
            List<StationHere> stations,
            Doubt doubt,
            SchemeTerms terms,
            @Nullable Double accuracyMeters) {
        double accuracy = accuracyMeters == null ? 0 : accuracyMeters;
        double least = Math.min(FAR_METERS, untilWarned(doubt, terms, accuracy));
        for (Lines lines : rims) {
            least = Math.min(least, Segments.distanceMeters(lines, spot.plane(), least));
        }
        least = Math.min(least, stationStep.edgeMeters(spot, asked, stations));
        least = stripStep.edgeMeters(spot, least);
        least = zoneStep.edgeMeters(spot, least);
        least = agreements.edgeMeters(spot, least);
        return Math.max(0, Math.floor((least - MARGIN_METERS) * 100) / 100);
    }

    /** A disc that moves by a metre exchanges at most as much ground as its width. */
    private static double untilWarned(Doubt doubt, SchemeTerms terms, double accuracy) {
        double near = Math.max(terms.nearBorderMeters(), accuracy);
        double least = Math.abs(doubt.distanceMeters().orElse(DoubtStep.FAR_METERS) - near);
        if (accuracy > 0) {
            double best = doubt.candidates().stream()
                    .mapToDouble(Doubt.Candidate::share)
                    .max()
                    .orElse(0);
            least = Math.min(least, Math.abs(best - terms.confirmShare()) * Math.PI * accuracy / 2);
        }
        return least;
    }
}
