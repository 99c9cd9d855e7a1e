package org.gridward.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gridward.store.DraftHead;
import org.gridward.store.DraftSession;

/**
 * The workspaces of the drafts last worked on in this process. Each is compared with the stored revision before it is
 * used, because another process may have changed the draft; then it is filled again. Safe for any thread.
 */
final class Workspaces {
    private static final int KEPT = 16;
    private static final int NEVER = -1;

    private final BaseGrounds bases;
    private final Map<String, Held> held = new LinkedHashMap<>(KEPT + 1, 1, true);

    Workspaces(BaseGrounds bases) {
        this.bases = bases;
    }

    /** Only used by who is synchronized on it. */
    final class Held {
        private Workspace workspace = new Workspace(ContentGround.EMPTY);
        private int revision = NEVER;
        private boolean isOpen;

        private Held() {}

        /** The rows as the session found them, to be changed. */
        Workspace open(DraftSession session) {
            DraftHead head = session.head();
            if (revision != session.foundRevision()) {
                workspace = new Workspace(baseOf(head));
                session.listImages(1, head.lastOperation())
                        .forEach(image -> workspace.settle(image.key(), image.row()));
                revision = session.foundRevision();
            }
            isOpen = true;
            return workspace;
        }

        /** In place of what {@link #open} gave. */
        void replace(Workspace other) {
            workspace = other;
        }

        /** What was done is stored. */
        void keep(int asRevision) {
            workspace.forgetSteps();
            revision = asRevision;
            isOpen = false;
        }

        /** What was done is not stored, or nobody knows; without effect on what was not opened. */
        void takeBack() {
            if (isOpen) {
                workspace.rollBackTo(0);
                isOpen = false;
            }
        }
    }

    BaseGround baseOf(DraftHead head) {
        return baseOf(head.draft().base());
    }

    BaseGround baseOf(int edition) {
        return edition == 0 ? ContentGround.EMPTY : bases.get(edition);
    }

    synchronized Held hold(String draftId) {
        Held found = held.computeIfAbsent(draftId, id -> new Held());
        if (held.size() > KEPT) {
            held.remove(held.keySet().iterator().next());
        }
        return found;
    }
}
