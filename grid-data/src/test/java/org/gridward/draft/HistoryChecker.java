package org.gridward.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.model.EditionContent;
import org.gridward.model.GroundRow;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.store.Database;
import org.gridward.store.DraftHead;
import org.gridward.store.LoggedOperation;
import org.jspecify.annotations.Nullable;

/** Does the log of a draft once more on its base, with nothing else of what is stored. */
final class HistoryChecker {
    private HistoryChecker() {}

    /** Sorted by key; new grids have the numbers that are stored for their codes. */
    static List<Row> replay(Database database, String draftId) {
        DraftHead head = database.drafts().getHead(draftId);
        EditionContent base = database.editions().getContent(head.draft().base());
        Workspace workspace = new Workspace(new ContentGround(base.listRows()));
        EditRunner runner = new EditRunner(workspace, database.codes());
        for (LoggedOperation operation : database.drafts().listOperations(draftId)) {
            if (!operation.isUndone()) {
                runner.run(
                        new Edit.Execute(operation.operation()),
                        operation.effects().taken());
            }
        }
        return numbered(database, draftId, base, workspace);
    }

    private static List<Row> numbered(Database database, String draftId, EditionContent base, Workspace workspace) {
        Map<RowKey, Row> stored = new HashMap<>();
        database.drafts().getContent(draftId).rows().forEach(row -> stored.put(row.key(), row));
        Map<RowKey, Optional<Row>> changed = new HashMap<>();
        for (RowKey key : workspace.listLaidKeys()) {
            changed.put(key, workspace.find(key).map(row -> withNumber(row, stored.get(key))));
        }
        return base.overlaid(base.edition(), changed).listRows();
    }

    private static Row withNumber(Row row, @Nullable Row stored) {
        return row instanceof GroundRow ground && stored instanceof GroundRow numbered
                ? ground.withGridId(numbered.gridId())
                : row;
    }
}
