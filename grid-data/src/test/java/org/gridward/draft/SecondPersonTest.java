package org.gridward.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import org.gridward.model.Actor;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.Publishing;
import org.gridward.model.Review;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.store.DraftHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Four eyes see a draft before it is published. */
class SecondPersonTest {
    private static final Actor LI = new Actor("li", Actor.Via.USER);
    private static final Actor WANG = new Actor("wang", Actor.Via.USER);
    private static final Actor ZHAO = new Actor("zhao", Actor.Via.USER);
    private static final Unit CENTRE = new Unit("C", "中心", UnitKind.BUREAU, null, null);

    private final Database database = Database.open(DatabaseSettings.inMemory());
    private final Drafts drafts = new Drafts(database, Clock.systemUTC(), () -> Review.SECOND_PERSON);

    @AfterEach
    void close() {
        database.close();
    }

    private Draft draftOf(Actor author, Actor editor) {
        Draft draft = drafts.by(author).create("试", null, Instant.parse("2026-01-01T00:00:00Z"));
        drafts.by(editor).put(draft.id(), CENTRE);
        return draft;
    }

    @Test
    void nobody_publishes_what_no_second_person_has_approved() {
        Draft draft = draftOf(LI, WANG);
        for (Actor actor : new Actor[] {LI, WANG, ZHAO}) {
            assertThatThrownBy(() -> drafts.by(actor).publish(draft.id()))
                    .isInstanceOf(SecondPersonNeededException.class)
                    .hasMessageContaining(actor.name());
        }
        drafts.by(LI).submit(draft.id(), revision(draft));
        for (Actor actor : new Actor[] {LI, WANG}) {
            assertThatThrownBy(() -> drafts.by(actor).review(draft.id(), revision(draft), true, null))
                    .isInstanceOf(SecondPersonNeededException.class);
        }
        assertThatThrownBy(() -> drafts.by(ZHAO).publish(draft.id())).isInstanceOf(SecondPersonNeededException.class);
        assertThat(database.editions().getLatestNumber()).isZero();
        DraftHead approved = drafts.by(ZHAO).review(draft.id(), revision(draft), true, "同意");
        assertThat(approved.draft().state()).isEqualTo(Draft.State.APPROVED);
        assertThat(approved.findReview().orElseThrow().reviewer()).isEqualTo("zhao");
        assertThat(drafts.by(LI).publish(draft.id()).number()).isEqualTo(1);
    }

    @Test
    void a_later_operation_takes_the_approval_back() {
        Draft draft = draftOf(LI, LI);
        drafts.by(LI).submit(draft.id(), revision(draft));
        drafts.by(ZHAO).review(draft.id(), revision(draft), true, null);
        drafts.by(LI).put(draft.id(), new Unit("D", "队", UnitKind.SQUAD, "C", null));
        DraftHead head = drafts.getDraft(draft.id());
        assertThat(head.draft().state()).isEqualTo(Draft.State.OPEN);
        assertThat(head.findReview()).isEmpty();
        assertThatThrownBy(() -> drafts.by(LI).publish(draft.id())).isInstanceOf(SecondPersonNeededException.class);
    }

    @Test
    void a_draft_is_given_back_with_a_note_and_submitted_again() {
        Draft draft = draftOf(LI, LI);
        assertThatThrownBy(() -> drafts.by(ZHAO).review(draft.id(), revision(draft), true, null))
                .isInstanceOf(ReviewRefusedException.class);
        drafts.by(LI).submit(draft.id(), revision(draft));
        assertThatThrownBy(() -> drafts.by(LI).submit(draft.id(), revision(draft)))
                .isInstanceOf(ReviewRefusedException.class);
        DraftHead returned = drafts.by(ZHAO).review(draft.id(), revision(draft), false, "缺附图");
        assertThat(returned.draft().state()).isEqualTo(Draft.State.OPEN);
        assertThat(returned.findReview().orElseThrow().note()).isEqualTo("缺附图");
        assertThat(drafts.by(LI).submit(draft.id(), revision(draft)).findReview())
                .isEmpty();
    }

    private int revision(Draft draft) {
        return drafts.getDraft(draft.id()).revision();
    }

    @Test
    void breaking_the_glass_stands_in_the_audit_with_its_reason() {
        Draft draft = draftOf(LI, LI);
        Edition edition =
                drafts.by(LI).publish(draft.id(), new Publishing(false, "台风")).edition();
        assertThat(database.audit()
                        .list(Long.MAX_VALUE, null, "edition:" + edition.number(), 1)
                        .get(0)
                        .details())
                .contains("\"breakGlass\":\"台风\"");
    }

    @Test
    void the_command_line_needs_nobody_else() {
        Actor operator = new Actor("li", Actor.Via.COMMAND_LINE);
        Draft draft = draftOf(operator, operator);
        assertThat(drafts.by(operator).publish(draft.id()).number()).isEqualTo(1);
        assertThat(database.audit()
                        .list(Long.MAX_VALUE, "li", "edition:1", 1)
                        .get(0)
                        .via())
                .isEqualTo("COMMAND_LINE");
    }

    @Test
    void where_one_person_is_enough_the_author_publishes() {
        Drafts alone = new Drafts(database);
        assertThat(alone.by(LI).publish(draftOf(LI, LI).id()).number()).isEqualTo(1);
    }
}
