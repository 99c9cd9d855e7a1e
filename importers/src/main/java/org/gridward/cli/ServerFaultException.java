package org.gridward.cli;

import org.gridward.model.Text;

/** A server did not do what it was asked; carries what to say and how to exit. */
final class ServerFaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final int exitCode;

    ServerFaultException(Text text, int exitCode) {
        super(text.en());
        this.text = text;
        this.exitCode = exitCode;
    }

    Text text() {
        return text;
    }

    int exitCode() {
        return exitCode;
    }
}
