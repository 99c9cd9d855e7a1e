package org.gridward.store;

import java.time.Instant;
import org.gridward.model.Edition;

/** An edition that has begun, or that was cancelled before, can't be called off. */
public final class NotCancellableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Edition edition;

    private NotCancellableException(Edition edition, String why) {
        super("Edition " + edition.number() + " " + why);
        this.edition = edition;
    }

    static NotCancellableException begun(Edition edition) {
        return new NotCancellableException(edition, "took effect at " + edition.effectiveFrom());
    }

    static NotCancellableException cancelled(Edition edition, Instant at) {
        return new NotCancellableException(edition, "was cancelled at " + at);
    }

    public Edition edition() {
        return edition;
    }
}
