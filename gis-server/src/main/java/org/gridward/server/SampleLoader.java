package org.gridward.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridward.draft.Drafts;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.sample.SampleCity;
import org.gridward.sample.SampleEdition;
import org.gridward.store.Database;
import org.gridward.store.DraftHead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes a sample's editions one after the other, each as a draft with what differs from the one that was in force
 * when it takes effect. A start that was killed between two of them is taken up where it ended.
 */
final class SampleLoader {
    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);
    private static final int DRAFTS_AT_MOST = 1_000;

    private final Database database;
    private final Drafts drafts;
    private final SampleCity sample;

    SampleLoader(Database database, Drafts drafts, SampleCity sample) {
        this.database = database;
        this.drafts = drafts;
        this.sample = sample;
    }

    /** False when the database has other editions, or all of the sample's; then nothing is changed. */
    boolean load() {
        int published = database.editions().getLatestNumber();
        if (published >= sample.editions().size() || !isBegun()) {
            return false;
        }
        discardUnfinished();
        SampleEdition last = null;
        List<Row> rowsOfLast = List.of();
        for (int number = published; number < sample.editions().size(); number++) {
            SampleEdition next = sample.editions().get(number);
            SampleEdition base =
                    sample.findInForce(next.effectiveFrom(), number).orElse(null);
            List<Row> before = base == null ? List.of() : base.equals(last) ? rowsOfLast : rowsOf(base);
            rowsOfLast = rowsOf(next);
            publish(next, before, rowsOfLast);
            last = next;
        }
        return true;
    }

    /** Whether the editions that there are can only be the sample's first. */
    private boolean isBegun() {
        List<Edition> published = database.editions().getTimeline().listEditions();
        for (Edition edition : published) {
            if (edition.number() > sample.editions().size()) {
                return false;
            }
            SampleEdition expected = sample.editions().get(edition.number() - 1);
            if (!edition.effectiveFrom().equals(expected.effectiveFrom())
                    || !edition.title().equals(expected.title())
                    || !expected.note().equals(edition.note())) {
                return false;
            }
        }
        return true;
    }

    private void discardUnfinished() {
        for (DraftHead head : drafts.listDrafts(Draft.State.OPEN, null, DRAFTS_AT_MOST)) {
            Draft draft = head.draft();
            if (sample.editions().stream().anyMatch(edition -> edition.title().equals(draft.title()))) {
                drafts.discard(draft.id());
            }
        }
    }

    private void publish(SampleEdition edition, List<Row> before, List<Row> rows) {
        Map<RowKey, Row> gone = new TreeMap<>();
        before.forEach(row -> gone.put(row.key(), row));
        List<Row> changed =
                rows.stream().filter(row -> !row.equals(gone.remove(row.key()))).toList();
        Draft draft = drafts.create(edition.title(), edition.note(), edition.effectiveFrom());
        drafts.load(draft.id(), sample.source(), changed);
        gone.keySet().forEach(key -> drafts.remove(draft.id(), key));
        Edition done = drafts.publish(draft.id());
        LOG.info("{}: edition {} from {}, {}", sample.source(), done.number(), done.effectiveFrom(), done.hash());
    }

    private static List<Row> rowsOf(SampleEdition edition) {
        List<Row> rows = new ArrayList<>();
        edition.rows().forEach(rows::add);
        return rows;
    }
}
