package org.gridward.geo;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A coordinate system of questions and answers. x is longitude or easting and y latitude or northing whatever the
 * authority's axis order says. WGS84 and CGCS2000 are treated as equal. GCJ-02 and BD-09 are defined in China only; a
 * place elsewhere is out of range in them. Instances are immutable and safe for any thread.
 */
public final class Crs {
    /** WGS84, longitude first, as in GeoJSON. */
    public static final Crs WGS84 = new Crs("WGS84", 1e9, new Identity());

    private static final Crs GCJ02 = new Crs("GCJ02", 1e9, new Shifted() {
        @Override
        Xy inverse(double x, double y) {
            return Gcj02.toWgs84(x, y);
        }

        @Override
        Xy forward(double lon, double lat) {
            return Gcj02.fromWgs84(lon, lat);
        }
    });
    private static final Crs BD09 = new Crs("BD09", 1e9, new Shifted() {
        @Override
        Xy inverse(double x, double y) {
            Xy gcj = Bd09.toGcj02(x, y);
            return Gcj02.toWgs84(gcj.x(), gcj.y());
        }

        @Override
        Xy forward(double lon, double lat) {
            Xy gcj = Gcj02.fromWgs84(lon, lat);
            return Bd09.fromGcj02(gcj.x(), gcj.y());
        }
    });

    private static final Map<String, Crs> NAMED = Map.ofEntries(
            Map.entry("WGS84", WGS84),
            Map.entry("CRS84", WGS84),
            Map.entry("OGC:CRS84", WGS84),
            Map.entry("URN:OGC:DEF:CRS:OGC:1.3:CRS84", WGS84),
            Map.entry("CGCS2000", WGS84),
            Map.entry("EPSG:4326", WGS84),
            Map.entry("EPSG:4490", WGS84),
            Map.entry("GCJ02", GCJ02),
            Map.entry("GCJ-02", GCJ02),
            Map.entry("BD09", BD09),
            Map.entry("BD-09", BD09));
    private static final Pattern EPSG = Pattern.compile("EPSG:(\\d{4,6})");
    private static final Map<String, Crs> KNOWN_EPSG = new ConcurrentHashMap<>();

    private final String name;
    private final double precision;
    private final Transform transform;

    Crs(String name, double precision, Transform transform) {
        this.name = name;
        this.precision = precision;
        this.transform = transform;
    }

    /**
     * The system of that name, case ignored: WGS84, CRS84, CGCS2000, GCJ02, BD09 or EPSG:n.
     *
     * @throws UnknownCrsException for any other
     */
    public static Crs get(String name) {
        return find(name).orElseThrow(() -> new UnknownCrsException(name));
    }

    public static Optional<Crs> find(String name) {
        String key = name.toUpperCase(Locale.ROOT);
        Crs named = NAMED.get(key);
        if (named != null) {
            return Optional.of(named);
        }
        Matcher epsg = EPSG.matcher(key);
        if (!epsg.matches()) {
            return Optional.empty();
        }
        Crs known = KNOWN_EPSG.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Crs> looked = EpsgTransform.find(key).map(t -> new Crs(key, t.isGeographic() ? 1e9 : 1e4, t));
        looked.ifPresent(crs -> KNOWN_EPSG.put(key, crs));
        return looked;
    }

    public String name() {
        return name;
    }

    /**
     * The place of a pair of numbers in this system.
     *
     * @throws CoordinateException when a number is not finite or no place of this system has it
     */
    public Position toPosition(double x, double y) {
        String first = this == WGS84 ? "lon" : "x";
        CoordinateException.requireFinite(first, x);
        CoordinateException.requireFinite(this == WGS84 ? "lat" : "y", y);
        return transform.toPosition(this, x, y);
    }

    /**
     * The pair of numbers that this system has for a place, rounded to 10⁻⁹ degree or 0.1 mm.
     *
     * @throws CoordinateException when the place lies outside this system
     */
    public Xy fromPosition(Position place) {
        Xy exact = transform.fromPosition(this, place);
        return this == WGS84 ? exact : new Xy(round(exact.x()), round(exact.y()));
    }

    CoordinateException outOfRange(String field, double value) {
        return new CoordinateException(
                CoordinateException.Reason.OUT_OF_RANGE,
                field,
                value,
                field + " " + value + " is outside the ground of " + name);
    }

    private double round(double value) {
        return Math.rint(value * precision) / precision;
    }

    @Override
    public String toString() {
        return name;
    }

    /** How one system is turned into WGS84 and back. */
    abstract static class Transform {
        abstract Position toPosition(Crs crs, double x, double y);

        abstract Xy fromPosition(Crs crs, Position place);
    }

    private static final class Identity extends Transform {
        @Override
        Position toPosition(Crs crs, double x, double y) {
            return new Position(x, y);
        }

        @Override
        Xy fromPosition(Crs crs, Position place) {
            return new Xy(place.lon(), place.lat());
        }
    }

    /** The two shifted systems, with the wider of the published boxes round China. */
    private abstract static class Shifted extends Transform {
        abstract Xy inverse(double x, double y);

        abstract Xy forward(double lon, double lat);

        @Override
        Position toPosition(Crs crs, double x, double y) {
            requireChina(crs, "x", x, "y", y);
            Xy place = inverse(x, y);
            return new Position(place.x(), place.y());
        }

        @Override
        Xy fromPosition(Crs crs, Position place) {
            requireChina(crs, "lon", place.lon(), "lat", place.lat());
            return forward(place.lon(), place.lat());
        }

        private static void requireChina(Crs crs, String xField, double x, String yField, double y) {
            if (x < 72.004 || x > 137.8347) {
                throw crs.outOfRange(xField, x);
            }
            if (y < 0.8293 || y > 55.8271) {
                throw crs.outOfRange(yField, y);
            }
        }
    }
}
