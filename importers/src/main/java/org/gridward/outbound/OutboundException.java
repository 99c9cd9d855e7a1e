package org.gridward.outbound;

import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;

/** There is no answer that may be used. */
public final class OutboundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why there is none. */
    public enum Reason {
        /** Not http or https, or not an address at all. */
        BAD_ADDRESS,
        UNKNOWN_HOST,
        /** Loopback, private, link-local or reserved, and not on the list. */
        REFUSED_ADDRESS,
        /** Nobody listens there. */
        NO_CONNECTION,
        /** The certificate is not trusted or is another host's. */
        NOT_TRUSTED,
        /** Beyond one of the time limits. */
        TOO_SLOW,
        TOO_LARGE,
        REDIRECTED,
        /** The connection broke, or what came over it is not HTTP. */
        BROKEN
    }

    private final Reason reason;
    private final transient Text text;

    OutboundException(Reason reason, Text text, @Nullable Throwable cause) {
        super(text.en(), cause);
        this.reason = reason;
        this.text = text;
    }

    public Reason reason() {
        return reason;
    }

    public Text text() {
        return text;
    }
}
