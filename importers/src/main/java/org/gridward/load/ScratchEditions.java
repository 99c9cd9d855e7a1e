package org.gridward.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gridward.draft.Drafts;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.store.Database;

/** A load's base and the editions that it would overtake, published again in a database of their own. */
final class ScratchEditions {
    private final Database target;
    private final Drafts scratch;
    private final Map<Integer, Edition> originals = new HashMap<>();

    private ScratchEditions(Database target, Drafts scratch) {
        this.target = target;
        this.scratch = scratch;
    }

    static ScratchEditions copy(BaseEdition base, Database target, Drafts scratch) {
        ScratchEditions copies = new ScratchEditions(target, scratch);
        base.content().ifPresent(content -> copies.publish(content.edition(), base.listRows(), List.of()));
        List<Row> before = base.listRows();
        for (Edition edition : base.later()) {
            EditionContent content = copies.target.editions().getContent(edition.number());
            List<Row> rows = BaseEdition.rowsOf(content);
            copies.publish(edition, rows, before);
            before = rows;
        }
        return copies;
    }

    /** As the change from {@code before} to {@code rows}, because an edition's changes are what its successor repeats. */
    private void publish(Edition edition, List<Row> rows, List<Row> before) {
        Map<RowKey, Row> gone = new TreeMap<>();
        before.forEach(row -> gone.put(row.key(), row));
        List<Row> changed =
                rows.stream().filter(row -> !row.equals(gone.remove(row.key()))).toList();
        Draft draft = scratch.create(edition.title(), edition.note(), edition.effectiveFrom());
        scratch.load(draft.id(), "edition:" + edition.number(), changed);
        gone.keySet().forEach(key -> scratch.remove(draft.id(), key));
        originals.put(scratch.publish(draft.id()).number(), edition);
    }

    /** The edition of the target that this copy was made of. */
    Edition originalOf(Edition copy) {
        return Objects.requireNonNull(originals.get(copy.number()));
    }
}
