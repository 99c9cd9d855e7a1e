package org.gridward.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gridward.store.EditionStore;

/** Reads editions from the store, and keeps the last few. */
final class StoredGrounds implements BaseGrounds {
    private static final int KEPT = 2;

    private final EditionStore editions;
    private final Map<Integer, BaseGround> kept = new LinkedHashMap<>(KEPT + 1, 1, true);

    StoredGrounds(EditionStore editions) {
        this.editions = editions;
    }

    @Override
    public synchronized BaseGround get(int edition) {
        BaseGround ground = kept.get(edition);
        if (ground == null) {
            ground = new ContentGround(editions.getContent(edition).listRows());
            kept.put(edition, ground);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return ground;
    }
}
