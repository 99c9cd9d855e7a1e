package org.gridward.source;

import org.gridward.geo.GeoJsonException.Problem;
import org.gridward.geo.RawShape;

/** What a feature has as its ground. */
public sealed interface RawGeometry {
    /** Polygons, their numbers unchecked. */
    record Polygons(RawShape shape) implements RawGeometry {}

    /** None, or null. */
    record Absent() implements RawGeometry {}

    /** A geometry that is no ground, such as a Point. */
    record OtherType(String type) implements RawGeometry {}

    /** What calls itself ground but isn't well formed; the detail in English, with its place in the file. */
    record Malformed(Problem problem, String detail, int line, int column) implements RawGeometry {}
}
