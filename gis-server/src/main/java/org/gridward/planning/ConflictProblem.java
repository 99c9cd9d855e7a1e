package org.gridward.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridward.draft.Conflict;
import org.gridward.draft.RebaseConflictException;
import org.gridward.geo.Line;
import org.gridward.http.ProblemException;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;

/** Conflicts of a rebase as a GeoJSON collection: for each its border, the draft's line and those that lie there now. */
final class ConflictProblem {
    private ConflictProblem() {}

    static ProblemException of(RebaseConflictException rebase, Locale locale) {
        List<Map<String, Object>> features = new ArrayList<>();
        rebase.conflicts().forEach(conflict -> add(conflict, locale, features));
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        return ProblemException.conflict(new Text(
                        "草案与第 " + rebase.base() + " 版有 " + rebase.conflicts().size() + " 处冲突，请逐一决定",
                        "The draft has " + rebase.conflicts().size() + " conflicts with edition " + rebase.base()
                                + "; settle each of them"))
                .withMember("current", rebase.base())
                .withMember("conflicts", collection);
    }

    private static void add(Conflict conflict, Locale locale, List<Map<String, Object>> features) {
        int first = features.size();
        conflict.border()
                .ifPresent(line -> features.add(feature(conflict, "border", GeometryMembers.of(line), locale)));
        conflict.mine().ifPresent(line -> features.add(feature(conflict, "mine", GeometryMembers.of(line), locale)));
        for (Line line : conflict.theirs()) {
            features.add(feature(conflict, "theirs", GeometryMembers.of(line), locale));
        }
        if (features.size() == first) {
            features.add(feature(
                    conflict,
                    "place",
                    conflict.reason()
                            .findWhere()
                            .filter(where -> !where.isEmpty())
                            .map(GeometryMembers::of)
                            .orElse(null),
                    locale));
        }
    }

    private static Map<String, Object> feature(
            Conflict conflict, String side, @Nullable Map<String, Object> geometry, Locale locale) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("number", conflict.operation());
        properties.put("side", side);
        properties.put("code", conflict.reason().code());
        properties.put("message", conflict.reason().text().in(locale));
        properties.put("rows", conflict.rows().stream().map(RowKey::toString).toList());
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("properties", properties);
        putNullable(feature, geometry);
        return feature;
    }

    /** GeoJSON wants the member also when there is no place. */
    @SuppressWarnings("NullAway")
    private static void putNullable(Map<String, Object> feature, @Nullable Map<String, Object> geometry) {
        feature.put("geometry", geometry);
    }
}
