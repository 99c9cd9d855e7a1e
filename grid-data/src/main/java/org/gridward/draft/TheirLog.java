package org.gridward.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gridward.model.EditionTimeline;
import org.gridward.store.Database;
import org.gridward.store.LoggedOperation;

/** The operations that made one edition of another. */
final class TheirLog {
    private final Database database;

    TheirLog(Database database) {
        this.database = database;
    }

    /** In the order in which they were done; empty when the one was not drawn from the other, directly or by others. */
    List<LoggedOperation> list(int base, int target) {
        EditionTimeline timeline = database.editions().getTimeline();
        List<Integer> line = new ArrayList<>();
        int at = target;
        while (at != base && at != 0) {
            line.add(at);
            at = timeline.findByNumber(at).orElseThrow().base();
        }
        if (at != base) {
            return List.of();
        }
        Collections.reverse(line);
        return line.stream()
                .flatMap(number -> database.editions().findDraftOf(number).stream())
                .flatMap(draft -> database.drafts().listOperations(draft).stream())
                .toList();
    }
}
