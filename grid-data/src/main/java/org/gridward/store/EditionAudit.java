package org.gridward.store;

import java.util.HashMap;
import java.util.Map;
import org.gridward.model.Actor;
import org.gridward.model.AuditAction;
import org.gridward.model.Cancelled;
import org.gridward.model.Edition;
import org.gridward.model.Operation;
import org.gridward.model.Published;
import org.gridward.model.Publishing;
import org.hibernate.StatelessSession;

/** What the audit keeps of the changes to drafts and editions. */
final class EditionAudit {
    private final StatelessSession session;
    private final Actor actor;

    EditionAudit(StatelessSession session, Actor actor) {
        this.session = session;
        this.actor = actor;
    }

    void created(StoredDraft draft) {
        append(
                AuditAction.CREATE_DRAFT,
                subject(draft),
                Map.of(
                        "title",
                        draft.title,
                        "base",
                        String.valueOf(draft.base),
                        "effectiveFrom",
                        draft.effectiveFrom.toString()));
    }

    /** @param seq of the operation in the draft */
    void changed(StoredDraft draft, int seq, Operation operation) {
        String number = String.valueOf(seq);
        if (operation instanceof Operation.Load load) {
            append(
                    AuditAction.LOAD_ROWS,
                    subject(draft),
                    Map.of("operation", number, "source", load.source(), "rows", String.valueOf(load.rowCount())));
        } else if (operation instanceof Operation.Put put) {
            append(
                    AuditAction.PUT_ROW,
                    subject(draft),
                    Map.of("operation", number, "row", put.row().toString()));
        } else if (operation instanceof Operation.Remove remove) {
            append(
                    AuditAction.REMOVE_ROW,
                    subject(draft),
                    Map.of("operation", number, "row", remove.row().toString()));
        } else {
            append(
                    AuditAction.EXECUTE_OPERATION,
                    subject(draft),
                    Map.of("operation", number, "kind", StoredOperation.kindOf(operation.getClass())));
        }
    }

    /** @param details besides the draft */
    void stepped(StoredDraft draft, AuditAction action, Map<String, String> details) {
        append(action, subject(draft), details);
    }

    void discarded(StoredDraft draft) {
        append(AuditAction.DISCARD_DRAFT, subject(draft), Map.of());
    }

    void published(StoredDraft draft, Published published, Publishing how) {
        Edition edition = published.edition();
        Map<String, String> details = new HashMap<>(Map.of(
                "draft",
                draft.id,
                "base",
                String.valueOf(edition.base()),
                "effectiveFrom",
                edition.effectiveFrom().toString(),
                "hash",
                edition.hash(),
                "carryForward",
                String.valueOf(how.carryForward())));
        how.findBreakGlass().ifPresent(reason -> details.put("breakGlass", reason));
        append(AuditAction.PUBLISH_EDITION, subject(edition), details);
        published.successors().forEach(this::succeeded);
    }

    void cancelled(Cancelled cancelled) {
        cancelled.editions().forEach(edition -> append(AuditAction.CANCEL_EDITION, subject(edition), Map.of()));
        cancelled.successors().forEach(this::succeeded);
    }

    private void succeeded(Edition edition) {
        append(
                AuditAction.PUBLISH_SUCCESSOR,
                subject(edition),
                Map.of(
                        "base",
                        String.valueOf(edition.base()),
                        "successorOf",
                        String.valueOf(edition.successorOf()),
                        "effectiveFrom",
                        edition.effectiveFrom().toString(),
                        "hash",
                        edition.hash()));
    }

    private void append(AuditAction action, String subject, Map<String, String> details) {
        AuditChain.append(session, actor, action, subject, details);
    }

    private static String subject(StoredDraft draft) {
        return "draft:" + draft.id;
    }

    private static String subject(Edition edition) {
        return "edition:" + edition.number();
    }
}
