package org.gridward.lookup;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of {@code /resolve} beside those of {@code Reading}; a row of a batch has the same. */
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

        @Parameter(description = "System of positions in the answer; default WGS84") @Nullable
        String outCrs,

        @Parameter(description = "Metres within which the true place lies; absent: the position is exact") @Nullable
        Double accuracy,

        @Parameter(description = "Code of the class of matters; absent: any matter") @Nullable
        String matter,

        @Parameter(description = "Code of the matter's catalogue; default the national one in force at asOf") @Nullable
        String catalogue,

        @Parameter(description = "Code of a domain; default that of the matter") @Nullable
        String domain,

        @Parameter(description = "ORDINARY (default), PROMINENT or MAJOR") @Nullable
        String severity,

        @Parameter(description = "Code of the unit that found it; the answer then says what it may do") @Nullable
        String discoveredBy,

        @Parameter(description = "Whether to say why; default true") @Nullable
        Boolean explain,

        @Parameter(description = "Whether to say how far around the answer can't change; default false") @Nullable
        Boolean safeRadius,

        @Parameter(description = "Members of the answer that are wanted, by commas; absent: all") @Nullable
        String fields) {}
