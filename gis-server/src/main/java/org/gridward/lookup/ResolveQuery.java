package org.gridward.lookup;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gridward.http.ProblemException;
import org.gridward.model.Text;
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
        String fields) {
    private static final Set<String> OF_ROWS = Set.of(
            "lon",
            "lat",
            "x",
            "y",
            "crs",
            "accuracy",
            "matter",
            "catalogue",
            "domain",
            "severity",
            "discoveredBy",
            "asOf");

    static final ResolveQuery EMPTY =
            new ResolveQuery(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Whether a row of a batch may say it. */
    static boolean isKnown(String name) {
        return OF_ROWS.contains(name);
    }

    /** Without explanations unless they are asked for. */
    ResolveQuery quietly() {
        return new ResolveQuery(
                lon,
                lat,
                x,
                y,
                crs,
                outCrs,
                accuracy,
                matter,
                catalogue,
                domain,
                severity,
                discoveredBy,
                explain != null && explain,
                safeRadius,
                fields);
    }

    /**
     * What a row says, and what it does not say as here; a place is taken whole from one of them.
     *
     * @throws ProblemException 400 for a number that is none
     */
    ResolveQuery with(Map<String, String> row) {
        boolean hasPlace = Stream.of("lon", "lat", "x", "y").anyMatch(row::containsKey);
        String rowMatter = row.get("matter");
        return new ResolveQuery(
                hasPlace ? number("lon", row) : lon,
                hasPlace ? number("lat", row) : lat,
                hasPlace ? number("x", row) : x,
                hasPlace ? number("y", row) : y,
                row.getOrDefault("crs", crs),
                outCrs,
                row.containsKey("accuracy") ? number("accuracy", row) : accuracy,
                rowMatter == null ? matter : rowMatter,
                row.getOrDefault("catalogue", catalogue),
                row.getOrDefault("domain", domain),
                row.getOrDefault("severity", severity),
                row.getOrDefault("discoveredBy", discoveredBy),
                explain,
                safeRadius,
                fields);
    }

    private static @Nullable Double number(String name, Map<String, String> row) {
        String text = row.get(name);
        try {
            return text == null ? null : Double.valueOf(text);
        } catch (NumberFormatException notANumber) {
            throw ProblemException.invalidParameter(name, text, new Text(name + " 不是数", name + " is not a number"));
        }
    }
}
