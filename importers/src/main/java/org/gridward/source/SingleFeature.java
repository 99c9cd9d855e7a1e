package org.gridward.source;

import java.util.Map;

/** The members of the outer object that matter if its type turns out to be Feature. */
final class SingleFeature {
    Map<String, String> properties = Map.of();
    RawGeometry geometry = new RawGeometry.Absent();

    RawFeature toFeature() {
        return new RawFeature(1, 1, properties, geometry);
    }
}
