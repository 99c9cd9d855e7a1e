package org.gridward.server;

/** The server can't start as it is set up; carries a sentence on what is wrong and one on what to do. */
final class StartRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String cure;

    StartRefusedException(String wrong, String cure) {
        super(wrong);
        this.cure = cure;
    }

    String cure() {
        return cure;
    }
}
