package org.gridward.load;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridward.draft.Drafts;
import org.gridward.draft.SecondPersonNeededException;
import org.gridward.load.LoadProgress.Stage;
import org.gridward.model.Actor;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.Finding;
import org.gridward.model.Row;
import org.gridward.model.Text;
import org.gridward.model.TimeOrderedId;
import org.gridward.store.BaseMovedException;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.store.SuccessorRefusedException;

/**
 * Loads the files of a plan. Grids are added to their layers, or replace those of the same code; nothing is taken away.
 * Everything is read, noded and checked before the first row is written: with an error the database stays as it was.
 * Every method throws {@link UnreadableFileException} when a file is no GeoJSON, and passes on what the progress throws;
 * then nothing stays either.
 */
public final class Loader {
    private final LoadPlan plan;
    private final LoadProgress progress;
    private final RowJudge judge;

    public Loader(LoadPlan plan, LoadProgress progress) {
        this(plan, progress, RowJudge.ANYTHING_GOES);
    }

    /** @param judge has a word before the first row is written */
    public Loader(LoadPlan plan, LoadProgress progress, RowJudge judge) {
        this.plan = plan;
        this.progress = progress;
        this.judge = judge;
    }

    /**
     * Finds what is wrong without writing to the database.
     *
     * @param target empty when there is no database yet
     */
    public LoadReport rehearse(Optional<Database> target) {
        BaseEdition base = target.map(this::baseIn).orElseGet(BaseEdition::none);
        Prepared prepared = prepare(base);
        if (target.isEmpty() || base.later().isEmpty() || prepared.report().hasErrors()) {
            return prepared.report();
        }
        return rehearseBeforeLater(base, target.get(), prepared);
    }

    /** Publishes in a copy in memory, because only that tells whether the later editions can have successors. */
    private LoadReport rehearseBeforeLater(BaseEdition base, Database target, Prepared prepared) {
        try (Database scratch = Database.open(DatabaseSettings.inMemory())) {
            Drafts drafts = new Drafts(scratch);
            ScratchEditions copies = ScratchEditions.copy(base, target, drafts);
            Draft draft = createDraft(drafts, newDraftId());
            drafts.load(draft.id(), LoadPlan.titleOf(plan.files()), prepared.takeRows());
            try {
                drafts.publish(draft.id());
                return prepared.report();
            } catch (SuccessorRefusedException e) {
                return prepared.report().withErrors(LaterEditions.inTheWay(copies.originalOf(e.edition()), e));
            }
        }
    }

    /** Fills a draft of the actor's with what the files hold, unless there are errors, and leaves it open. */
    public LoadReport fillDraft(Database target, Actor actor) {
        return fillDraft(target, actor, newDraftId());
    }

    /** The same with an id for the draft that the caller has written down. */
    public LoadReport fillDraft(Database target, Actor actor, String draftId) {
        Drafts drafts = new Drafts(target).by(actor);
        return write(drafts, prepare(baseIn(target)), draftId, (draft, report) -> report.withDraft(draft.id()));
    }

    /**
     * Publishes the draft that {@link #fillDraft} left open. When another person has to publish it, it stays open, with a
     * warning.
     *
     * @param drafts of whoever publishes
     * @param filled what {@code fillDraft} reported
     */
    public LoadReport publishDraft(Drafts drafts, LoadReport filled) {
        String draftId = filled.draftId().orElseThrow();
        try {
            return publish(drafts, draftId, filled);
        } catch (SecondPersonNeededException e) {
            return filled.withWarning(secondPerson(draftId));
        } catch (RuntimeException | Error e) {
            discardAfter(e, drafts, draftId);
            throw e;
        }
    }

    /** Publishes what the files hold as the next edition, unless there are errors. */
    public LoadReport publish(Database target, Actor actor) {
        Drafts drafts = new Drafts(target).by(actor);
        String draftId = newDraftId();
        return write(drafts, prepare(baseIn(target)), draftId, (draft, report) -> publish(drafts, draft.id(), report));
    }

    /** The same for a database that is not there yet: it is made only when nothing is wrong, and closed afterwards. */
    public LoadReport publishNew(Supplier<Database> database, Actor actor) {
        Prepared prepared = prepare(BaseEdition.none());
        if (prepared.report().hasErrors()) {
            return prepared.report();
        }
        try (Database target = database.get()) {
            Drafts drafts = new Drafts(target).by(actor);
            String draftId = newDraftId();
            return write(drafts, prepared, draftId, (draft, report) -> publish(drafts, draft.id(), report));
        }
    }

    /** What is done with a draft that was filled. */
    private interface Ending {
        LoadReport end(Draft draft, LoadReport report);
    }

    private LoadReport write(Drafts drafts, Prepared prepared, String draftId, Ending ending) {
        if (prepared.report().hasErrors()) {
            return prepared.report();
        }
        Draft draft = createDraft(drafts, draftId);
        try {
            if (draft.base() != prepared.base()) {
                drafts.discard(draft.id());
                return prepared.report().withErrors(List.of(baseMoved(draft.base())));
            }
            drafts.load(draft.id(), LoadPlan.titleOf(plan.files()), counted(prepared.takeRows()));
            return ending.end(draft, prepared.report());
        } catch (RuntimeException | Error e) {
            discardAfter(e, drafts, draft.id());
            throw e;
        }
    }

    private Iterable<Row> counted(List<Row> rows) {
        return () -> new CountingIterator<>(rows.iterator(), written -> progress.at(Stage.WRITE, written));
    }

    private LoadReport publish(Drafts drafts, String draftId, LoadReport report) {
        progress.at(Stage.PUBLISH, 0);
        try {
            Edition edition = drafts.publish(draftId);
            return report.with(edition);
        } catch (BaseMovedException e) {
            drafts.discard(draftId);
            return report.withErrors(List.of(baseMoved(e.current())));
        } catch (SuccessorRefusedException e) {
            drafts.discard(draftId);
            return report.withErrors(LaterEditions.inTheWay(e.edition(), e));
        }
    }

    private static void discardAfter(Throwable cause, Drafts drafts, String draftId) {
        try {
            drafts.discard(draftId);
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private BaseEdition baseIn(Database database) {
        return BaseEdition.inForce(database, plan.edition().effectiveFrom());
    }

    private Prepared prepare(BaseEdition base) {
        return new Preparation(plan, progress).prepare(base).judgedBy(judge);
    }

    private static String newDraftId() {
        return TimeOrderedId.create(Clock.systemUTC());
    }

    private Draft createDraft(Drafts drafts, String id) {
        LoadPlan.Proposed edition = plan.edition();
        return drafts.create(id, edition.title(), edition.note(), edition.effectiveFrom());
    }

    private static Finding secondPerson(String draftId) {
        return new Finding(
                "SECOND_PERSON_NEEDED",
                Finding.Severity.WARNING,
                null,
                null,
                null,
                new Text(
                        "草案 " + draftId + " 已就绪，须由另一人审核并发布",
                        "Draft " + draftId + " is ready; another person has to review and publish it"));
    }

    private static Finding baseMoved(int number) {
        return new Finding(
                "BASE_MOVED",
                Finding.Severity.ERROR,
                null,
                null,
                null,
                new Text(
                        "导入期间发布了第 " + number + " 版；请重新导入",
                        "Edition " + number + " was published during this load; load the file again"));
    }
}
