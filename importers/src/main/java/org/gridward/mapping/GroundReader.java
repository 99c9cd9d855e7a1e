package org.gridward.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridward.geo.CoordinateException;
import org.gridward.geo.Crs;
import org.gridward.geo.Position;
import org.gridward.geo.RawShape;
import org.gridward.geo.Shape;
import org.gridward.source.RawGeometry;
import org.jspecify.annotations.Nullable;

/** Puts a feature's ground on the lattice, or tells why that can't be. */
final class GroundReader {
    private final Crs crs;

    GroundReader(Crs crs) {
        this.crs = crs;
    }

    Optional<Shape> read(RawGeometry geometry, FeatureFindings told) {
        if (geometry instanceof RawGeometry.Polygons polygons) {
            return read(polygons.shape(), told);
        }
        if (geometry instanceof RawGeometry.OtherType other) {
            told.error("WRONG_GEOMETRY_TYPE", null, FindingText.wrongType(other.type()));
        } else if (geometry instanceof RawGeometry.Malformed bad) {
            told.error("MALFORMED_GEOMETRY", null, FindingText.malformed(bad));
        } else {
            told.error("NO_GEOMETRY", null, FindingText.noGeometry());
        }
        return Optional.empty();
    }

    private Optional<Shape> read(RawShape raw, FeatureFindings told) {
        RawShape.Rounded rounded;
        try {
            rounded = raw.onLattice(crs);
        } catch (CoordinateException e) {
            VertexRef where = findWhere(raw);
            told.error(e.reason().name(), findPlaceBeside(raw, where), FindingText.badCoordinate(e, where));
            return Optional.empty();
        }
        findOpenRing(raw).ifPresent(open -> told.warning("RING_NOT_CLOSED", null, FindingText.openRing(open)));
        Position first = crs.toPosition(raw.polygons()[0][0][0], raw.polygons()[0][0][1]);
        if (rounded.shape().isEmpty()) {
            CrossedRing.find(raw, crs)
                    .ifPresentOrElse(
                            crossing -> told.error("INVALID_SHAPE", crossing, FindingText.crossedRing()),
                            () -> told.error("EMPTY_SHAPE", first, FindingText.emptyShape()));
        } else if (rounded.collapsedRings() > 0) {
            told.warning("COLLAPSED_RING", first, FindingText.collapsedRings(rounded.collapsedRings()));
        }
        return rounded.shape();
    }

    /** The vertex that was refused; looked for a second time only because an error is rare. */
    private VertexRef findWhere(RawShape raw) {
        for (int p = 0; p < raw.polygons().length; p++) {
            for (int r = 0; r < raw.polygons()[p].length; r++) {
                double[] ring = raw.polygons()[p][r];
                for (int i = 0; i < ring.length; i += 2) {
                    if (isRefused(ring[i], ring[i + 1])) {
                        return new VertexRef(p + 1, r + 1, i / 2 + 1);
                    }
                }
            }
        }
        throw new IllegalStateException("a vertex was refused and then was not");
    }

    /** The last usable vertex before the refused one in its ring, else the first usable one of all. */
    private @Nullable Position findPlaceBeside(RawShape raw, VertexRef refused) {
        double[] ring = raw.polygons()[refused.polygon() - 1][refused.ring() - 1];
        for (int i = 2 * refused.position() - 4; i >= 0; i -= 2) {
            if (!isRefused(ring[i], ring[i + 1])) {
                return crs.toPosition(ring[i], ring[i + 1]);
            }
        }
        List<Position> known = knownVertices(new RawGeometry.Polygons(raw));
        return known.isEmpty() ? null : known.get(0);
    }

    /** The vertices of a geometry that have a place, in their order. */
    List<Position> knownVertices(RawGeometry geometry) {
        List<Position> known = new ArrayList<>();
        if (geometry instanceof RawGeometry.Polygons polygons) {
            for (double[][] rings : polygons.shape().polygons()) {
                for (double[] ring : rings) {
                    for (int i = 0; i < ring.length; i += 2) {
                        if (!isRefused(ring[i], ring[i + 1])) {
                            known.add(crs.toPosition(ring[i], ring[i + 1]));
                        }
                    }
                }
            }
        }
        return known;
    }

    /** A ring whose last position is not its first. It is closed by one more edge, which its author may not have meant. */
    private static Optional<VertexRef> findOpenRing(RawShape raw) {
        for (int p = 0; p < raw.polygons().length; p++) {
            for (int r = 0; r < raw.polygons()[p].length; r++) {
                double[] ring = raw.polygons()[p][r];
                int last = ring.length - 2;
                if (ring[0] != ring[last] || ring[1] != ring[last + 1]) {
                    return Optional.of(new VertexRef(p + 1, r + 1, last / 2 + 1));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isRefused(double x, double y) {
        try {
            crs.toPosition(x, y);
            return false;
        } catch (CoordinateException e) {
            return true;
        }
    }
}
