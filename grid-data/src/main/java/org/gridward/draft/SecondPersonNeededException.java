package org.gridward.draft;

/** Whoever made or changed a draft can't publish it: another person has to. Nothing was changed. */
public final class SecondPersonNeededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SecondPersonNeededException(String draftId, String actor) {
        super(actor + " has worked on draft " + draftId + "; another person has to publish it");
    }
}
