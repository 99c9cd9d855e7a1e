package org.gridward.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridward.geo.Position;
import org.gridward.model.Finding;
import org.gridward.model.RowKey;
import org.jspecify.annotations.Nullable;

/**
 * A finding in the language of whoever asks.
 *
 * @param id the same as long as code, row and place are; absent for what is told of an operation that was refused
 * @param row kind and key of what it is about
 * @param repairs how many are proposed; absent when nobody asked or none could be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingJson(
        @Nullable String id,
        String code,
        Finding.Severity severity,
        @Nullable String row,
        @Nullable Double lon,
        @Nullable Double lat,
        String message,
        @Nullable Integer repairs) {
    /** More are counted, not listed. */
    static final int LISTED = 1_000;

    static FindingJson of(Finding finding, Locale locale) {
        return of(finding, null, locale);
    }

    private static FindingJson of(Finding finding, @Nullable Integer repairs, Locale locale) {
        RowKey row = finding.row();
        Position place = finding.place();
        return new FindingJson(
                FindingId.of(finding),
                finding.code(),
                finding.severity(),
                row == null ? null : row.toString(),
                place == null ? null : place.lon(),
                place == null ? null : place.lat(),
                finding.message().in(locale),
                repairs);
    }

    /** Why an operation was refused, as a finding. */
    static FindingJson ofRefusal(String code, String message) {
        return new FindingJson(null, code, Finding.Severity.ERROR, null, null, null, message, null);
    }

    /** The first {@link #LISTED}. */
    static List<FindingJson> listOf(List<Finding> findings, Locale locale) {
        return listOf(findings, Map.of(), locale);
    }

    /** @param repairs how many are proposed for those of which that is known */
    static List<FindingJson> listOf(List<Finding> findings, Map<Finding, Integer> repairs, Locale locale) {
        return findings.stream()
                .limit(LISTED)
                .map(finding -> of(finding, repairs.get(finding), locale))
                .toList();
    }

    /** For answers that are written member by member. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        put(members, "id", id);
        put(members, "code", code);
        put(members, "severity", severity);
        put(members, "row", row);
        put(members, "lon", lon);
        put(members, "lat", lat);
        put(members, "message", message);
        put(members, "repairs", repairs);
        return members;
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
