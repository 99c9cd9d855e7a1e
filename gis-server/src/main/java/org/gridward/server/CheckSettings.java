package org.gridward.server;

import java.util.HashMap;
import java.util.Map;
import org.gridward.check.CheckLimits;
import org.gridward.check.CheckLimits.AreaRange;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gridward.check.*}: from where on ground is worth a warning in drafts and at their publication; see
 * {@link CheckLimits}, whose usual values hold where nothing is said. A width or an angle of 0 switches its rule off.
 *
 * @param leastSquareMeters of a grid in a layer without limits of its own
 * @param layers by the layer's code, such as {@code gridward.check.layers.block.most-square-meters=50000}
 */
@ConfigurationProperties("gridward.check")
record CheckSettings(
        @Nullable Double sliverWidthMeters,
        @Nullable Double sliverLengthMeters,
        @Nullable Double spikeDegrees,
        @Nullable Double spikeReachMeters,
        @Nullable Double barrierWidthMeters,
        @Nullable Double leastSquareMeters,
        @Nullable Double mostSquareMeters,
        @DefaultValue Map<String, Area> layers) {

    /** An end that is not said is open. */
    record Area(
            @Nullable Double leastSquareMeters, @Nullable Double mostSquareMeters) {
        Area {
            requireRange("gridward.check.layers.*.", leastSquareMeters, mostSquareMeters);
        }
    }

    CheckSettings {
        requireNumber("sliver-width-meters", sliverWidthMeters, Double.MAX_VALUE);
        requireNumber("sliver-length-meters", sliverLengthMeters, Double.MAX_VALUE);
        requireNumber("spike-degrees", spikeDegrees, 180);
        requireNumber("spike-reach-meters", spikeReachMeters, Double.MAX_VALUE);
        requireNumber("barrier-width-meters", barrierWidthMeters, Double.MAX_VALUE);
        requireRange("gridward.check.", leastSquareMeters, mostSquareMeters);
        layers = Map.copyOf(layers);
    }

    private static void requireNumber(String name, @Nullable Double value, double most) {
        if (value != null && !(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(
                    "gridward.check." + name + " must be a number from 0" + (most == 180 ? " to 180" : ""));
        }
    }

    private static void requireRange(String prefix, @Nullable Double least, @Nullable Double most) {
        if ((least != null && !(least >= 0)) || (most != null && !(most >= (least == null ? 0 : least)))) {
            throw new IllegalArgumentException(prefix + "least-square-meters must be a number from 0 and " + prefix
                    + "most-square-meters no less than that");
        }
    }

    CheckLimits limits() {
        CheckLimits usual = CheckLimits.USUAL;
        Map<String, AreaRange> areas = new HashMap<>(usual.byLayer());
        layers.forEach((layer, area) ->
                areas.put(layer, range(AreaRange.ANY, area.leastSquareMeters(), area.mostSquareMeters())));
        return new CheckLimits(
                either(sliverWidthMeters, usual.sliverWidthMeters()),
                either(sliverLengthMeters, usual.sliverLengthMeters()),
                either(spikeDegrees, usual.spikeDegrees()),
                either(spikeReachMeters, usual.spikeReachMeters()),
                either(barrierWidthMeters, usual.barrierWidthMeters()),
                range(usual.everywhere(), leastSquareMeters, mostSquareMeters),
                areas);
    }

    private static AreaRange range(AreaRange usual, @Nullable Double least, @Nullable Double most) {
        double end = either(most, usual.most());
        return new AreaRange(Math.min(either(least, usual.least()), end), end);
    }

    private static double either(@Nullable Double said, double usual) {
        return said == null ? usual : said;
    }
}
