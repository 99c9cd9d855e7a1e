package org.gridward.rules;

import java.util.List;
import org.gridward.geo.Crs;
import org.gridward.geo.GeoJson;
import org.gridward.geo.Geodesy;
import org.gridward.geo.Shape;
import org.gridward.topology.DirectedSegments;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What is said of the shapes in an answer, to the lattice step. */
final class Grounds {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int VERTICES_AT_MOST = 1_000_000;
    private static final double SQUARE_METERS_PER_KM2 = 1e6;

    private Grounds() {}

    private static Shape shape(String geoJson) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), geoJson)) {
            parser.nextToken();
            return GeoJson.readShape(parser, VERTICES_AT_MOST)
                    .onLattice(Crs.WGS84)
                    .shape()
                    .orElseThrow();
        }
    }

    /** Whether the parts leave no gap and have no overlap: their lines cancel but for the whole's, and so do the areas. */
    static boolean fill(List<String> parts, String whole) {
        DirectedSegments sum = new DirectedSegments();
        parts.forEach(part -> sum.add(shape(part)));
        sum.subtract(shape(whole));
        return sum.isZero();
    }

    static long wholeSquareKilometres(List<String> parts) {
        return Math.round(parts.stream()
                        .mapToDouble(part -> Geodesy.areaSquareMeters(shape(part)))
                        .sum()
                / SQUARE_METERS_PER_KM2);
    }
}
