package org.gridward.draft;

import java.util.List;
import org.gridward.model.Effects;
import org.gridward.store.DraftHead;

/**
 * What a change of a draft did.
 *
 * @param operations numbers of the operations that were made, undone or brought back, in the order of the log
 * @param changes by key, each once; a row that is as it was before has none
 * @param shares in the order of the operations; those of an undo are reversed
 */
public record Applied(DraftHead head, List<Integer> operations, List<RowDelta> changes, List<Effects.Share> shares) {
    public Applied {
        operations = List.copyOf(operations);
        changes = List.copyOf(changes);
        shares = List.copyOf(shares);
    }
}
