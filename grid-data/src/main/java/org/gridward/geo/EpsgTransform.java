package org.gridward.geo;

import java.util.Optional;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * A system of the EPSG list through proj4j. proj4j answers garbage for numbers outside a projection's ground without a
 * word, so each result is turned back and must return to where it came from.
 */
final class EpsgTransform extends Crs.Transform {
    private static final CoordinateReferenceSystem GEOGRAPHIC = new CRSFactory().createFromName("EPSG:4326");
    /** Round-trip error that still counts as the same place, in degrees: 0.1 m. */
    private static final double TOLERANCE_DEGREES = 1e-6;

    private final boolean geographic;
    private final ThreadLocal<CoordinateTransform> inverse;
    private final ThreadLocal<CoordinateTransform> forward;

    private EpsgTransform(CoordinateReferenceSystem crs) {
        geographic = crs.isGeographic();
        CoordinateTransformFactory transforms = new CoordinateTransformFactory();
        // proj4j does not promise that every projection is free of state: one transform per thread.
        inverse = ThreadLocal.withInitial(() -> transforms.createTransform(crs, GEOGRAPHIC));
        forward = ThreadLocal.withInitial(() -> transforms.createTransform(GEOGRAPHIC, crs));
    }

    /** Empty when the list has no such code or proj4j can't compute it. */
    static Optional<EpsgTransform> find(String name) {
        try {
            EpsgTransform found = new EpsgTransform(new CRSFactory().createFromName(name));
            found.inverse.get();
            return Optional.of(found);
        } catch (Proj4jException | IllegalStateException unknown) {
            return Optional.empty();
        }
    }

    boolean isGeographic() {
        return geographic;
    }

    @Override
    Position toPosition(Crs crs, double x, double y) {
        ProjCoordinate place = transform(crs, inverse.get(), x, y, "x", "y");
        if (!(Math.abs(place.x) <= 180) || !(Math.abs(place.y) <= 90)) {
            throw crs.outOfRange("x", x);
        }
        ProjCoordinate back = transform(crs, forward.get(), place.x, place.y, "x", "y");
        ProjCoordinate again = transform(crs, inverse.get(), back.x, back.y, "x", "y");
        double unit = geographic ? TOLERANCE_DEGREES : 0.1;
        if (!(Math.abs(back.x - x) <= unit) || !(Math.abs(again.x - place.x) <= TOLERANCE_DEGREES)) {
            throw crs.outOfRange("x", x);
        }
        if (!(Math.abs(back.y - y) <= unit) || !(Math.abs(again.y - place.y) <= TOLERANCE_DEGREES)) {
            throw crs.outOfRange("y", y);
        }
        return new Position(place.x, place.y);
    }

    @Override
    Xy fromPosition(Crs crs, Position place) {
        ProjCoordinate out = transform(crs, forward.get(), place.lon(), place.lat(), "lon", "lat");
        ProjCoordinate back = transform(crs, inverse.get(), out.x, out.y, "lon", "lat");
        if (!(Math.abs(back.x - place.lon()) <= TOLERANCE_DEGREES)) {
            throw crs.outOfRange("lon", place.lon());
        }
        if (!(Math.abs(back.y - place.lat()) <= TOLERANCE_DEGREES)) {
            throw crs.outOfRange("lat", place.lat());
        }
        return new Xy(out.x, out.y);
    }

    private static ProjCoordinate transform(
            Crs crs, CoordinateTransform transform, double x, double y, String xField, String yField) {
        try {
            ProjCoordinate out = transform.transform(new ProjCoordinate(x, y), new ProjCoordinate());
            if (!Double.isFinite(out.x)) {
                throw crs.outOfRange(xField, x);
            }
            if (!Double.isFinite(out.y)) {
                throw crs.outOfRange(yField, y);
            }
            return out;
        } catch (Proj4jException | IllegalStateException outside) {
            throw crs.outOfRange(xField, x);
        }
    }
}
