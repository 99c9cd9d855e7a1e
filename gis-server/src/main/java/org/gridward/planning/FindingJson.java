package org.gridward.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.gridward.geo.Position;
import org.gridward.model.Finding;
import org.gridward.model.RowKey;
import org.jspecify.annotations.Nullable;

/**
 * A finding in the language of whoever asks.
 *
 * @param row kind and key of what it is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingJson(
        String code,
        Finding.Severity severity,
        @Nullable String row,
        @Nullable Double lon,
        @Nullable Double lat,
        String message) {
    /** More are counted, not listed. */
    static final int LISTED = 1_000;

    static FindingJson of(Finding finding, Locale locale) {
        RowKey row = finding.row();
        Position place = finding.place();
        return new FindingJson(
                finding.code(),
                finding.severity(),
                row == null ? null : row.toString(),
                place == null ? null : place.lon(),
                place == null ? null : place.lat(),
                finding.message().in(locale));
    }

    /** The first {@link #LISTED}. */
    static List<FindingJson> listOf(List<Finding> findings, Locale locale) {
        return findings.stream()
                .limit(LISTED)
                .map(finding -> of(finding, locale))
                .toList();
    }
}
