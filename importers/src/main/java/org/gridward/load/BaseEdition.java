package org.gridward.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.EditionTimeline;
import org.gridward.model.Row;
import org.gridward.store.Database;

/**
 * The edition that a load would follow.
 *
 * @param laterEdition number of an edition that is in the way because it takes effect later; 0 for none
 */
record BaseEdition(Optional<EditionContent> content, int laterEdition) {
    static BaseEdition none() {
        return new BaseEdition(Optional.empty(), 0);
    }

    /** The one in force at that moment, as known now. */
    static BaseEdition inForce(Database database, Instant effectiveFrom) {
        EditionTimeline timeline = database.editions().getTimeline();
        int number = timeline.findInForce(effectiveFrom, timeline.known(Instant.now()))
                .map(Edition::number)
                .orElse(0);
        return numbered(database, number);
    }

    /** The one with that number; 0 for none. */
    static BaseEdition numbered(Database database, int number) {
        int latest = database.editions().getLatestNumber();
        Optional<EditionContent> content =
                number == 0 ? Optional.empty() : Optional.of(database.editions().getContent(number));
        return new BaseEdition(content, latest == number ? 0 : latest);
    }

    List<Row> listRows() {
        List<Row> rows = new ArrayList<>();
        content.ifPresent(all -> {
            rows.addAll(all.layers());
            rows.addAll(all.grids());
            rows.addAll(all.units());
            rows.addAll(all.assignments());
            rows.addAll(all.schemes());
        });
        return rows;
    }

    Predecessor predecessor(String layer) {
        return content.map(all -> Predecessor.of(all, layer)).orElseGet(Predecessor::none);
    }
}
