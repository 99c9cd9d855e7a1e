package org.gridward.model;

import org.jspecify.annotations.Nullable;

/** What somebody wrote is no row: which member, what it holds, and why that can't be. */
public final class RowFaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String path;
    private final @Nullable String value;
    private final boolean unknown;
    private final transient Text reason;

    RowFaultException(String path, @Nullable Object value, boolean unknown, Text reason) {
        super(path + " " + reason.en());
        this.path = path;
        this.value = value == null ? null : value.toString();
        this.unknown = unknown;
        this.reason = reason;
    }

    /** {@code windows[0].from}; empty for the row as a whole. */
    public String path() {
        return path;
    }

    public @Nullable String value() {
        return value;
    }

    /** True when the row has no such member at all. */
    public boolean isUnknown() {
        return unknown;
    }

    /** To be said after the name of the member. */
    public Text reason() {
        return reason;
    }
}
