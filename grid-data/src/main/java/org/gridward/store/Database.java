package org.gridward.store;

import javax.sql.DataSource;

/** An open database: its pool of connections and its stores. Safe for any thread. */
public final class Database implements AutoCloseable {
    private Database() {}

    /**
     * Opens the database and brings its tables up to date.
     *
     * @throws DatabaseInUseException when the embedded file is open in another process
     * @throws DatabaseUnavailableException when it can't be reached or migrated; the message says why
     */
    public static Database open(DatabaseSettings settings) {
        throw new UnsupportedOperationException(settings.jdbcUrl());
    }

    public DataSource dataSource() {
        throw new UnsupportedOperationException();
    }

    /** True on H2. */
    public boolean isEmbedded() {
        throw new UnsupportedOperationException();
    }

    public EditionStore editions() {
        throw new UnsupportedOperationException();
    }

    public DraftStore drafts() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
