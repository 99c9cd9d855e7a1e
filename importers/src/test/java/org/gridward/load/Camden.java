package org.gridward.load;

import org.gridward.load.LoadPlan.LayerFile;
import org.gridward.mapping.LayerMapping.Columns;
import org.gridward.mapping.LayerMapping.Target;
import org.gridward.model.LayerPolicy;
import org.gridward.testbed.SharedData;

/** The borough of Camden in three levels that name no parents and agree but for noise. */
final class Camden {
    private Camden() {}

    static LoadPlan plan(String effectiveFrom) {
        return Plans.of(effectiveFrom, level("msoa", null), level("lsoa", "msoa"), level("oa", "lsoa"));
    }

    private static LayerFile level(String name, String parent) {
        return Plans.layer(
                SharedData.file("camden/E09000007_" + name + ".geojson"),
                new Target(name, null, parent == null ? null : LayerPolicy.TILES_PARENT, parent),
                new Columns(name.toUpperCase(java.util.Locale.ROOT) + "11CD", null, null, null),
                Plans.NOBODY);
    }
}
