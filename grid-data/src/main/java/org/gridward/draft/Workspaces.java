package org.gridward.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridward.store.DraftHead;
import org.gridward.store.DraftImage;
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

        private Held() {}

        /** The rows as the session found them. */
        Workspace at(DraftSession session) {
            DraftHead head = session.head();
            if (revision != session.foundRevision()) {
                workspace = new Workspace(baseOf(head));
                lay(session.listImages(1, head.lastOperation()));
            }
            revision = NEVER;
            return workspace;
        }

        private void lay(List<DraftImage> images) {
            images.forEach(image -> workspace.settle(image.key(), image.row()));
        }

        /** What was done since {@link #at} holds. Without this it is forgotten with the workspace. */
        void keep(Workspace changed, int asRevision) {
            changed.forgetSteps();
            workspace = changed;
            revision = asRevision;
        }

        /** Nothing was kept: the workspace is as it was found. */
        void takeBack(int foundRevision) {
            workspace.rollBackTo(0);
            revision = foundRevision;
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

    synchronized void forget(String draftId) {
        held.remove(draftId);
    }
}
