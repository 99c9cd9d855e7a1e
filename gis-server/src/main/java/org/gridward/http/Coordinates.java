package org.gridward.http;

import java.util.Objects;
import java.util.Optional;
import org.gridward.geo.Box;
import org.gridward.geo.CoordinateException;
import org.gridward.geo.Crs;
import org.gridward.geo.Lattice;
import org.gridward.geo.Position;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;

/** Reads coordinate systems, positions and boxes from query parameters; each error names the parameter. */
public final class Coordinates {
    private Coordinates() {}

    /** The system of that name; WGS84 when the parameter is absent. */
    public static Crs crs(String parameter, @Nullable String name) {
        if (name == null) {
            return Crs.WGS84;
        }
        return Crs.find(name).orElseThrow(() -> ProblemException.unknownCrs(parameter, name));
    }

    /**
     * A position from {@code lon} and {@code lat} or from {@code x} and {@code y}; they mean the same, in the given
     * system. Exactly one pair must be there.
     */
    public static Position position(
            Crs crs, @Nullable Double lon, @Nullable Double lat, @Nullable Double x, @Nullable Double y) {
        // with nothing given, lon and lat are what is missed
        boolean degrees = lon != null || lat != null || (x == null && y == null);
        if (degrees && (x != null || y != null)) {
            throw ProblemException.invalidParameter(
                    x != null ? "x" : "y",
                    String.valueOf(x != null ? x : y),
                    new Text("请只给 lon/lat 或 x/y 中的一组", "Give either lon and lat or x and y, not both"));
        }
        double first = require(degrees ? "lon" : "x", degrees ? lon : x);
        double second = require(degrees ? "lat" : "y", degrees ? lat : y);
        try {
            return crs.toPosition(first, second);
        } catch (CoordinateException bad) {
            throw outOfPlace(bad, degrees);
        }
    }

    private static double require(String parameter, @Nullable Double value) {
        if (value == null) {
            throw ProblemException.invalidParameter(
                    parameter, null, new Text("缺少参数 " + parameter, "Parameter " + parameter + " is missing"));
        }
        return value;
    }

    private static ProblemException outOfPlace(CoordinateException bad, boolean degrees) {
        boolean first = bad.field().equals("x") || bad.field().equals("lon");
        String parameter = first ? (degrees ? "lon" : "x") : (degrees ? "lat" : "y");
        Text detail = bad.reason() == CoordinateException.Reason.NOT_FINITE
                ? new Text(parameter + " 不是有限数", parameter + " is not a finite number")
                : new Text(
                        parameter + " = " + bad.value() + " 超出坐标系范围",
                        parameter + " = " + bad.value() + " is out of range");
        return ProblemException.invalidParameter(parameter, String.valueOf(bad.value()), detail);
    }

    /** The box {@code minX,minY,maxX,maxY} in that system, as the lattice box round its corners; empty when absent. */
    public static Optional<Box> bbox(@Nullable String text, Crs crs) {
        if (text == null) {
            return Optional.empty();
        }
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw badBox(text);
        }
        try {
            double[] v = new double[4];
            for (int i = 0; i < 4; i++) {
                v[i] = Double.parseDouble(parts[i].strip());
            }
            if (v[0] > v[2] || v[1] > v[3]) {
                throw badBox(text);
            }
            return Optional.of(boxRound(crs, v));
        } catch (NumberFormatException | CoordinateException bad) {
            throw badBox(text);
        }
    }

    /** All four corners count, because a box of another system is not a box in degrees. */
    private static Box boxRound(Crs crs, double[] v) {
        Box box = null;
        for (int corner = 0; corner < 4; corner++) {
            Position place = crs.toPosition(v[(corner & 1) * 2], v[(corner & 2) + 1]);
            Box point = new Box(
                    (int) Math.floor(place.lon() * Lattice.STEPS_PER_DEGREE),
                    (int) Math.floor(place.lat() * Lattice.STEPS_PER_DEGREE),
                    (int) Math.ceil(place.lon() * Lattice.STEPS_PER_DEGREE),
                    (int) Math.ceil(place.lat() * Lattice.STEPS_PER_DEGREE));
            box = box == null ? point : box.union(point);
        }
        return Objects.requireNonNull(box);
    }

    private static ProblemException badBox(String text) {
        return ProblemException.invalidParameter(
                "bbox",
                text,
                new Text(
                        "bbox 应为 minX,minY,maxX,maxY 四个数，且最小值不大于最大值",
                        "bbox must be four numbers minX,minY,maxX,maxY within the coordinate system, each minimum not"
                                + " above its maximum"));
    }
}
