package org.gridward.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.EditionTimeline;
import org.gridward.model.Effects;
import org.gridward.model.Finding;
import org.gridward.model.Operation;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.TimeOrderedId;
import org.gridward.store.EditionDifference.Change;
import org.gridward.store.EditionDifference.Version;
import org.hibernate.StatelessSession;

/**
 * Publishes editions that stand for later ones whose base has changed below them: with the same date, title and note, on
 * the new base, with the same changes row by row.
 */
final class Successors {
    private final StatelessSession session;
    private final EditionTimeline timeline;
    private final Instant publishedAt;
    private final Derivations derivations;
    private final Map<Integer, Integer> newBases = new HashMap<>();
    private int lastNumber;

    /** @param timeline the editions before this transaction */
    Successors(StatelessSession session, EditionTimeline timeline, Instant publishedAt, Derivations derivations) {
        this.session = session;
        this.timeline = timeline;
        this.publishedAt = publishedAt;
        this.derivations = derivations;
        this.lastNumber = timeline.latestNumber();
    }

    /** Whatever was drawn from the edition's base, or from what that was drawn from, is to be drawn from the edition. */
    void rebaseOn(Edition published) {
        timeline.listBases(published).forEach(old -> newBases.put(old, published.number()));
        lastNumber = published.number();
    }

    /** Whatever was drawn from the line is to be drawn from what its last edition was drawn from. */
    void rebaseBelow(List<Edition> line) {
        int below = line.get(line.size() - 1).base();
        line.forEach(edition -> newBases.put(edition.number(), below));
    }

    /**
     * Each that has an edition with a new base among its bases gets a successor.
     *
     * @param later in the order in which they take effect
     * @throws SuccessorRefusedException when a successor can't be made
     */
    List<Edition> publish(List<Edition> later) {
        List<Edition> successors = new ArrayList<>();
        for (Edition edition : later) {
            timeline.listBases(edition).stream()
                    .filter(newBases::containsKey)
                    .findFirst()
                    .ifPresent(old -> successors.add(succeed(edition, old)));
        }
        return successors;
    }

    private Edition succeed(Edition edition, int oldBase) {
        int newBase = Objects.requireNonNull(newBases.get(oldBase));
        Map<RowKey, Change> changes = EditionDifference.between(session, oldBase, edition.number());
        refuseConflicts(edition, changes, EditionDifference.between(session, oldBase, newBase));
        StoredDraft draft = insertDraft(edition, newBase, changes.size());
        replay(changes, draft);
        Edition successor =
                new EditionWriter(session, draft, ++lastNumber, derivations).write(publishedAt, edition.number());
        refuseErrors(edition, successor);
        newBases.put(edition.number(), successor.number());
        return successor;
    }

    private static void refuseConflicts(Edition edition, Map<RowKey, Change> changes, Map<RowKey, Change> below) {
        List<RowKey> conflicts = changes.entrySet().stream()
                .filter(change -> {
                    Change other = below.get(change.getKey());
                    return other != null && !other.leadsToSameAs(change.getValue());
                })
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!conflicts.isEmpty()) {
            throw SuccessorRefusedException.conflict(edition, conflicts);
        }
    }

    private StoredDraft insertDraft(Edition edition, int newBase, int changes) {
        StoredDraft draft = StoredDraft.of(new Draft(
                TimeOrderedId.create(Clock.fixed(publishedAt, ZoneOffset.UTC)),
                newBase,
                edition.title(),
                edition.note(),
                edition.documentNumber(),
                edition.effectiveFrom(),
                false,
                authorOf(edition),
                publishedAt,
                Draft.State.OPEN));
        draft.advance();
        session.insert(draft);
        session.insert(StoredOperation.of(
                new Operation.Load("edition:" + edition.number(), changes),
                Effects.NONE,
                draft.id,
                1,
                1,
                draft.author,
                publishedAt));
        return draft;
    }

    private String authorOf(Edition edition) {
        return session.createSelectionQuery(
                        "select d.author from StoredDraft d join StoredEdition e on e.draftId = d.id where e.number = :n",
                        String.class)
                .setParameter("n", edition.number())
                .getSingleResult();
    }

    /** Leaves the changes as the draft's images. */
    private void replay(Map<RowKey, Change> changes, StoredDraft draft) {
        Map<RowTable, List<Long>> written = new HashMap<>();
        Map<RowTable, List<Long>> removed = new HashMap<>();
        for (Change change : changes.values()) {
            Version after = change.after();
            Version version = Objects.requireNonNull(after == null ? change.before() : after);
            (after == null ? removed : written)
                    .computeIfAbsent(version.table(), table -> new ArrayList<>())
                    .add(version.id());
        }
        written.forEach((table, ids) ->
                StoredRows.copy(session, table, ids, row -> row.becomeImage(draft.id, draft.lastSeq, false)));
        removed.forEach((table, ids) ->
                StoredRows.copy(session, table, ids, row -> row.becomeImage(draft.id, draft.lastSeq, true)));
    }

    private void refuseErrors(Edition edition, Edition successor) {
        List<Row> rows = new ArrayList<>();
        StoredRows.forEachOfEdition(session, successor.number(), rows::add);
        rows.sort(Comparator.comparing(Row::key));
        List<Finding> errors = derivations.check().apply(rows).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw SuccessorRefusedException.errors(edition, errors);
        }
    }
}
