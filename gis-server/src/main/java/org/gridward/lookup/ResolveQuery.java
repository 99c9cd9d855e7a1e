package org.gridward.lookup;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of {@code /resolve} beside those of {@code Reading}. */
record ResolveQuery(
        @Parameter(description = "Longitude or easting; together with lat") @Nullable
        Double lon,

        @Parameter(description = "Latitude or northing; together with lon") @Nullable
        Double lat,

        @Parameter(description = "The same as lon, for plane systems; together with y") @Nullable
        Double x,

        @Parameter(description = "The same as lat, for plane systems; together with x") @Nullable
        Double y,

        @Parameter(description = "WGS84 (default), CGCS2000, GCJ02, BD09 or EPSG:n") @Nullable
        String crs,

        @Parameter(description = "Whether to say why; default true") @Nullable
        Boolean explain) {
    boolean wantsExplanation() {
        return explain == null || explain;
    }
}
