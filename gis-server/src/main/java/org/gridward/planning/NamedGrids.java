package org.gridward.planning;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridward.live.Snapshot;
import org.gridward.model.Agreement;
import org.gridward.model.Border;
import org.gridward.model.BorderRule;
import org.gridward.model.ExpectedCount;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.RowMembers;
import org.gridward.model.Scheme;
import org.gridward.model.UnionGrid;
import org.gridward.model.Zone;
import org.gridward.model.ZoneStrip;
import org.jspecify.annotations.Nullable;

/** The grids that rows of other kinds name, and the member in which they do: where operations on grids leave a trace. */
final class NamedGrids {
    private static final Map<RowKey.Kind, String> MEMBERS = new EnumMap<>(Map.of(
            RowKey.Kind.LAYER, "expectedCounts",
            RowKey.Kind.UNION_GRID, "members",
            RowKey.Kind.SCHEME, "groundGrids",
            RowKey.Kind.ZONE, "strips",
            RowKey.Kind.BORDER_RULE, "border",
            RowKey.Kind.AGREEMENT, "border"));

    private NamedGrids() {}

    static boolean differInThemOnly(Row before, Row after) {
        String member = MEMBERS.get(after.key().kind());
        return member != null
                && RowMembers.listChanged((Record) before, (Record) after).equals(List.of(member));
    }

    static Set<RowKey> of(Row row, Snapshot edition) {
        Set<RowKey> named = new HashSet<>();
        if (row instanceof Layer layer && layer.parent() != null) {
            for (ExpectedCount count : layer.expectedCounts()) {
                add(named, layer.parent(), count.parent());
            }
        } else if (row instanceof UnionGrid union) {
            String members =
                    edition.findLayer(union.layer()).map(Layer::unionOf).orElse("");
            union.members().forEach(member -> add(named, members, member));
        } else if (row instanceof Scheme scheme) {
            scheme.groundGrids().forEach(grid -> add(named, scheme.groundLayer(), grid));
        } else if (row instanceof Zone zone) {
            zone.strips().stream().map(ZoneStrip::border).forEach(border -> add(named, border));
        } else if (row instanceof BorderRule rule) {
            add(named, rule.border());
        } else if (row instanceof Agreement agreement && agreement.border() != null) {
            add(named, agreement.border());
        }
        return named;
    }

    private static void add(Set<RowKey> named, Border border) {
        add(named, border.layer(), border.left());
        add(named, border.layer(), border.right());
    }

    private static void add(Set<RowKey> named, String layer, @Nullable String code) {
        if (code != null) {
            named.add(RowKey.grid(layer, code));
        }
    }
}
