package org.gridward.store;

/** The two databases Gridward runs on. */
enum Vendor {
    H2("db/migration/h2"),
    POSTGRESQL("db/migration/postgresql");

    private final String migrations;

    Vendor(String migrations) {
        this.migrations = migrations;
    }

    static Vendor of(String jdbcUrl) {
        if (jdbcUrl.startsWith("jdbc:h2:")) {
            return H2;
        }
        if (jdbcUrl.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new DatabaseUnavailableException(
                "Gridward runs on PostgreSQL with PostGIS or on H2, not on " + Faults.placeOf(jdbcUrl), null);
    }

    /** The folder of its migrations on the class path. */
    String migrations() {
        return migrations;
    }
}
