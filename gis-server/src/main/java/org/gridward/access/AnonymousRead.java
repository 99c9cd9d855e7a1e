package org.gridward.access;

import org.gridward.store.Database;
import org.springframework.stereotype.Component;

/** Whether anyone may read what is published: as the setting says, else on the embedded database only. */
@Component
class AnonymousRead {
    private final boolean allowed;

    AnonymousRead(AccessSettings settings, Database database) {
        Boolean setting = settings.anonymousRead();
        allowed = setting == null ? database.isEmbedded() : setting;
    }

    boolean isAllowed() {
        return allowed;
    }
}
