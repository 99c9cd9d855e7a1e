package org.gridward.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridward.model.Effects;
import org.gridward.model.Grid;
import org.gridward.model.RowKey;

/** Tells from the effects of operations which of the rows they changed have only got or lost vertices by rounding. */
final class Noded {
    private Noded() {}

    static List<RowDelta> marked(List<RowDelta> changes, List<Effects> effects) {
        Set<RowKey> noded = new HashSet<>();
        effects.forEach(effect -> noded.addAll(effect.noded()));
        if (noded.isEmpty()) {
            return changes;
        }
        Set<RowKey> moved = new HashSet<>();
        effects.stream().flatMap(effect -> effect.shares().stream()).forEach(share -> {
            moved.add(RowKey.grid(share.layer(), String.valueOf(share.from())));
            moved.add(RowKey.grid(share.layer(), String.valueOf(share.to())));
        });
        return changes.stream()
                .map(change -> noded.contains(change.key()) && !moved.contains(change.key()) && keepsAllButShape(change)
                        ? new RowDelta(change.key(), change.before(), change.after(), true)
                        : change)
                .toList();
    }

    private static boolean keepsAllButShape(RowDelta change) {
        return change.before().isPresent()
                && change.after().isPresent()
                && change.before().get() instanceof Grid before
                && change.after().get() instanceof Grid after
                && before.withShape(after.shape()).equals(after);
    }
}
