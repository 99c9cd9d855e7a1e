package org.gridward.draft;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.gridward.check.CheckLimits;
import org.gridward.check.Checks;
import org.gridward.check.DraftCheck;
import org.gridward.check.Proposal;
import org.gridward.model.Actor;
import org.gridward.model.Cancelled;
import org.gridward.model.Draft;
import org.gridward.model.Finding;
import org.gridward.model.Published;
import org.gridward.model.Publishing;
import org.gridward.model.Review;
import org.gridward.model.Row;
import org.gridward.store.Database;
import org.gridward.store.Derivations;
import org.gridward.store.DraftContent;

/** Lets through what may become an edition; see {@link Drafts#publish(String, Publishing)}. */
final class Publisher {
    private static final Derivations DERIVATIONS = new Derivations(Publisher::check, LineageFinder::find);

    private final Database database;
    private final Clock clock;
    private final Supplier<Review> review;
    private final CheckLimits limits;

    Publisher(Database database, Clock clock, Supplier<Review> review, CheckLimits limits) {
        this.database = database;
        this.clock = clock;
        this.review = review;
        this.limits = limits;
    }

    Publisher within(CheckLimits others) {
        return new Publisher(database, clock, review, others);
    }

    Published publish(DraftContent content, Publishing how, Actor actor) {
        String draftId = content.head().draft().id();
        requireSecondPerson(content.head().draft(), how, actor);
        List<Finding> findings = check(content);
        if (findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)) {
            throw new PublicationRefusedException(draftId, findings);
        }
        return database.drafts().publish(draftId, content.head().revision(), clock.instant(), how, DERIVATIONS, actor);
    }

    /** What the command line does is the act of whoever may touch the database: an administrator. */
    private void requireSecondPerson(Draft draft, Publishing how, Actor actor) {
        if (actor.via() == Actor.Via.USER
                && draft.state() != Draft.State.APPROVED
                && how.breakGlass() == null
                && review.get() == Review.SECOND_PERSON) {
            throw new SecondPersonNeededException(draft.id(), actor.name());
        }
    }

    Cancelled cancel(int number, Actor actor) {
        return database.editions().cancel(number, clock.instant(), DERIVATIONS, actor);
    }

    /** See {@link Drafts#checkBase}. */
    DraftCheck checkBase(int base, Collection<? extends Row> rows) {
        Proposal proposal = base == 0 ? Proposal.of(rows) : Proposal.ofEdition(rows);
        return DraftCheck.of(proposal.within(limits).knowing(new FormerGrids(database, base)));
    }

    List<Finding> check(DraftContent content) {
        Draft draft = content.head().draft();
        return Checks.check(Proposal.of(content.rows())
                .within(limits)
                .takingEffectAt(draft.takesEffectAt(clock.instant()))
                .knowing(new FormerGrids(database, draft.base())));
    }

    /** Of what a successor would say, for its errors; limits make none. */
    private static List<Finding> check(List<Row> rows) {
        return Checks.check(Proposal.of(rows));
    }
}
