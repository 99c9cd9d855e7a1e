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
 * @param barrierWidthMeters ground beyond a barrier counts from this mean width on; 0: barriers don't matter
 * @param everywhere for layers without a range of their own
 * @param byLayer by the layer's code
 */
public record CheckLimits(
        double sliverWidthMeters,
        double sliverLengthMeters,
        double spikeDegrees,
        double spikeReachMeters,
        double barrierWidthMeters,
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
     * Half a metre is less than anybody can stand guard on; the acute corners of well-drawn official boundaries (Camden's
     * go down to 2.5 degrees) are not told, nor is a border that leaves a river's drawn line by a few metres. No ground under 10 m², the size of a room. Unit grids are drawn at about
     * 10,000 m² in a centre (GB/T 30428.1) and measured 35,300 m² on the average of a whole city: told from a tenth of the
     * one down and from ten times the other up.
     */
    public static final CheckLimits USUAL = new CheckLimits(
            0.5,
            15,
            2,
            1,
            5,
            new AreaRange(10, Double.POSITIVE_INFINITY),
            Map.of("unit-grid", new AreaRange(1_000, 350_000)));

    /** Whatever is valid passes. */
    public static final CheckLimits NONE = new CheckLimits(0, 0, 0, 0, 0, AreaRange.ANY, Map.of());

    public CheckLimits {
        byLayer = Map.copyOf(byLayer);
    }

    AreaRange areaOf(String layer) {
        return byLayer.getOrDefault(layer, everywhere);
    }
}
