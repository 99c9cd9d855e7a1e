package org.gridward.load;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.EditionTimeline;
import org.gridward.model.Row;
import org.gridward.store.Database;

/**
 * The edition that a load would follow, and those after it.
 *
 * @param later editions that would get successors, in the order in which they take effect
 * @param next the edition of the past at which the load would end
 */
record BaseEdition(Optional<EditionContent> content, List<Edition> later, Optional<Edition> next) {
    static BaseEdition none() {
        return new BaseEdition(Optional.empty(), List.of(), Optional.empty());
    }

    /** The one in force at that moment, as known now. */
    static BaseEdition inForce(Database database, Instant effectiveFrom) {
        EditionTimeline timeline = database.editions().getTimeline();
        Instant now = timeline.known(Instant.now());
        return new BaseEdition(
                timeline.findInForce(effectiveFrom, now)
                        .map(edition -> database.editions().getContent(edition.number())),
                timeline.listOvertaken(effectiveFrom, now, false),
                timeline.listOvertaken(effectiveFrom, now, true).stream()
                        .findFirst()
                        .filter(edition -> !edition.effectiveFrom().isAfter(now)));
    }

    /** 0 when there is none. */
    int number() {
        return content.map(all -> all.edition().number()).orElse(0);
    }

    List<Row> listRows() {
        return content.map(BaseEdition::rowsOf).orElseGet(List::of);
    }

    static List<Row> rowsOf(EditionContent content) {
        return content.listRows();
    }

    Predecessor predecessor(String layer) {
        return content.map(all -> Predecessor.of(all, layer)).orElseGet(Predecessor::none);
    }
}
