package org.gridward.store;

/** Another process holds the embedded database's file. */
public final class DatabaseInUseException extends DatabaseUnavailableException {
    private static final long serialVersionUID = 1L;

    DatabaseInUseException(String jdbcUrl, Throwable cause) {
        super(
                "The embedded database " + jdbcUrl + " is open in another process. It serves one process only;"
                        + " several nodes need PostgreSQL with PostGIS.",
                cause);
    }
}
