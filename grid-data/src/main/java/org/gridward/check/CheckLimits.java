package org.gridward.check;

import java.util.Map;

/**
 * From where on ground is worth a warning. Nothing that is merely thin or small breaks a map, so none of these is an
 * error.
 *
 * @param sliverWidthMeters ground narrower than this is a sliver; 0 for none
 * @param sliverLengthMeters a neck may be narrow over less than this
 * @param spikeDegrees an angle of ground sharper than this is a spike; 0 for none
 * @param spikeReachMeters how far from its tip a spike is measured, so that a blunt tip does not hide it
 * @param everywhere for layers without a range of their own
 * @param byLayer by the layer's code
 */
public record CheckLimits(
        double sliverWidthMeters,
        double sliverLengthMeters,
        double spikeDegrees,
        double spikeReachMeters,
        AreaRange everywhere,
        Map<String, AreaRange> byLayer) {
    /** Square metres; both ends are allowed. */
    public record AreaRange(double least, double most) {
        public static final AreaRange ANY = new AreaRange(0, Double.POSITIVE_INFINITY);

        public AreaRange {
            if (!(least >= 0 && least <= most)) {
                throw new IllegalArgumentException("no range: " + least + " to " + most);
            }
        }
    }

    /**
     * No ground under 10 m², the size of a room. Unit grids are drawn at about 10,000 m² in a centre
     * (GB/T 30428.1) and measured 35,300 m² on the average of a whole city: told a tenth below and ten times above.
     */
    public static final CheckLimits USUAL = new CheckLimits(
            1,
            10,
            3,
            1,
            new AreaRange(10, Double.POSITIVE_INFINITY),
            Map.of("unit-grid", new AreaRange(1_000, 350_000)));

    /** Whatever is valid passes. */
    public static final CheckLimits NONE = new CheckLimits(0, 0, 0, 0, AreaRange.ANY, Map.of());

    public CheckLimits {
        byLayer = Map.copyOf(byLayer);
    }

    AreaRange areaOf(String layer) {
        return byLayer.getOrDefault(layer, everywhere);
    }
}
