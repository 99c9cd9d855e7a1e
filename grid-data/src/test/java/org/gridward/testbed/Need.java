package org.gridward.testbed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** Things a test may need that a clean machine does not have. */
public enum Need {
    POSTGIS("PostGIS", Postgis::isAvailable),
    /** For tests that stop the database, which other tests use at the same time. */
    POSTGIS_BINARIES("local PostGIS binaries", PostgisCluster::isAvailable),
    CHROMIUM(
            "Chromium",
            () -> Files.isExecutable(Path.of("/usr/bin/chromium"))
                    && Files.isExecutable(Path.of("/usr/bin/chromedriver"))),
    GDAL("GDAL", () -> Files.isExecutable(Path.of("/usr/bin/ogr2ogr"))),
    /** Real boundaries beside the checkout; never demanded, because the product ships none of them. */
    SHARED_DATA("../shared/data", () -> Files.isDirectory(SharedData.ROOT));

    private final String label;
    private final BooleanSupplier available;

    Need(String label, BooleanSupplier available) {
        this.label = label;
        this.available = available;
    }

    String label() {
        return label;
    }

    public boolean isAvailable() {
        return available.getAsBoolean();
    }
}
