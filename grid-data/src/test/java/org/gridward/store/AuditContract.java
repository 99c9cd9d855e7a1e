package org.gridward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gridward.model.Actor;
import org.gridward.model.AuditEntry;
import org.gridward.model.Cancelled;
import org.gridward.model.Draft;
import org.gridward.model.Published;
import org.gridward.model.Publishing;
import org.gridward.model.RowKey;
import org.junit.jupiter.api.Test;

/** What the audit must be on every database. */
abstract class AuditContract extends StoreFixture {
    private List<AuditEntry> entries() {
        return database.audit().list(Long.MAX_VALUE, null, null, 1_000);
    }

    private List<String> listed(String what) {
        List<String> lines = new ArrayList<>();
        entries()
                .forEach(entry -> lines.add(
                        0,
                        Map.of("acts", entry.action() + " " + entry.subject(), "who", entry.actor() + " " + entry.via())
                                .get(what)));
        return lines;
    }

    @Test
    void eachActHasItsRecord() {
        publishCity();
        Draft scheduled = drafts.by(WANG).create("预告", null, FAR);
        drafts.by(WANG).remove(scheduled.id(), RowKey.scheme("HP-2"));
        drafts.by(WANG).publish(scheduled.id());
        Draft urgent = newDraft();
        drafts.put(urgent.id(), SampleRows.street("310101013", "外滩", SampleRows.square(400, 100, 100)));
        Published published = drafts.publish(urgent.id(), Publishing.PLAIN);
        assertThat(published.successors()).hasSize(1);
        Cancelled cancelled =
                drafts.by(new Actor("root", Actor.Via.COMMAND_LINE)).cancel(4);
        assertThat(cancelled.editions()).hasSize(2);
        Draft vain = newDraft();
        drafts.discard(vain.id());

        String first = database.audit().list(2, null, null, 1).get(0).subject();
        assertThat(listed("acts"))
                .containsExactly(
                        "CREATE_DRAFT " + first,
                        "LOAD_ROWS " + first,
                        "PUBLISH_EDITION edition:1",
                        "CREATE_DRAFT draft:" + scheduled.id(),
                        "REMOVE_ROW draft:" + scheduled.id(),
                        "PUBLISH_EDITION edition:2",
                        "CREATE_DRAFT draft:" + urgent.id(),
                        "PUT_ROW draft:" + urgent.id(),
                        "PUBLISH_EDITION edition:3",
                        "PUBLISH_SUCCESSOR edition:4",
                        "CANCEL_EDITION edition:2",
                        "CANCEL_EDITION edition:4",
                        "CREATE_DRAFT draft:" + vain.id(),
                        "DISCARD_DRAFT draft:" + vain.id());
        assertThat(listed("who").subList(3, 6)).containsOnly("wang USER");
        assertThat(listed("who").subList(10, 12)).containsOnly("root COMMAND_LINE");
        assertThat(entries().get(5).details()).contains("\"hash\":\"sha256:").contains("\"draft\":\"" + urgent.id());
        assertThat(database.audit().verify().fault()).isNull();
        assertThat(database.audit().verify().entries()).isEqualTo(14);
    }

    @Test
    void anActThatFailsHasNone() {
        Draft draft = newDraft();
        long before = database.audit().verify().entries();
        var twice = SampleRows.street("310101013", "外滩", SampleRows.square(400, 100, 100));
        assertThatThrownBy(() -> drafts.load(draft.id(), "test", List.of(twice, twice)))
                .isInstanceOf(DuplicateRowException.class);
        assertThatThrownBy(() -> drafts.remove(draft.id(), RowKey.scheme("no")))
                .isInstanceOf(UnknownRowException.class);
        assertThat(database.audit().verify().entries()).isEqualTo(before);
    }

    @Test
    void aListIsNewestFirstAndFollowsItsFilters() {
        Draft mine = newDraft();
        drafts.by(WANG).create("王", null, NEW_YEAR);
        drafts.put(mine.id(), SampleRows.city().get(0));
        assertThat(database.audit().list(Long.MAX_VALUE, null, null, 10))
                .extracting(AuditEntry::seq)
                .containsExactly(3L, 2L, 1L);
        assertThat(database.audit().list(3, "li", null, 10))
                .extracting(AuditEntry::seq)
                .containsExactly(1L);
        assertThat(database.audit().list(Long.MAX_VALUE, null, "draft:" + mine.id(), 1))
                .extracting(AuditEntry::seq)
                .containsExactly(3L);
    }

    @Test
    void actsAtTheSameMomentMakeOneChain() throws Exception {
        int people = 6;
        int acts = 15;
        List<Callable<Object>> tasks = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            Actor actor = new Actor("p" + person, Actor.Via.USER);
            tasks.add(() -> {
                Draft draft = drafts.by(actor).create("同时", null, NEW_YEAR);
                for (int act = 1; act < acts; act++) {
                    drafts.by(actor).put(draft.id(), SampleRows.city().get(act % 3));
                }
                return actor;
            });
        }
        assertThat(inParallel(tasks)).allMatch(outcome -> outcome instanceof Actor);
        assertThat(database.audit().verify().fault()).isNull();
        assertThat(database.audit().verify().entries()).isEqualTo((long) people * acts);
    }

    @Test
    void textsOfAnyKindKeepTheirRecord() {
        Draft draft = drafts.create("引号\" 反斜\\ 行\n𠮷\u001f", null, NEW_YEAR);
        drafts.load(draft.id(), "a\"b", SampleRows.city());
        assertThat(database.audit().verify().fault()).isNull();
        assertThat(entries().get(0).details()).isEqualTo("{\"operation\":\"1\",\"rows\":\"15\",\"source\":\"a\\\"b\"}");
    }

    @Test
    void whateverIsChangedBehindTheServersBackIsFound() throws Exception {
        publishCity();
        Draft draft = newDraft();
        for (int i = 0; i < 9; i++) {
            drafts.by(i % 2 == 0 ? LI : WANG).put(draft.id(), SampleRows.city().get(i % 3));
        }
        new AuditMutations(database).play();
    }
}
