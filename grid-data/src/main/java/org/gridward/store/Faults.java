package org.gridward.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that can't answer from a bug, and puts the former into words. */
final class Faults {
    private static final int H2_FILE_IN_USE = 90020;

    private Faults() {}

    /** The address without options, which may hold a password. */
    static String placeOf(String jdbcUrl) {
        return jdbcUrl.split("[?;]", 2)[0];
    }

    /** What to throw instead of {@code e}: a sentence when the database is at fault, else {@code e} itself. */
    static RuntimeException translate(RuntimeException e) {
        SQLException sql = findSqlException(e);
        String reason = sql == null ? null : reasonOf(sql);
        return reason == null ? e : new DatabaseUnavailableException(reason, e);
    }

    /** The same for a failed start, where every fault is the database's. */
    static DatabaseUnavailableException translateAtStart(RuntimeException e, String jdbcUrl) {
        if (e instanceof DatabaseUnavailableException known) {
            return known;
        }
        SQLException sql = findSqlException(e);
        if (sql != null && sql.getErrorCode() == H2_FILE_IN_USE) {
            return new DatabaseInUseException(placeOf(jdbcUrl), e);
        }
        return new DatabaseUnavailableException(
                "The database " + placeOf(jdbcUrl) + " can't be opened: " + firstLine(sql == null ? e : sql), e);
    }

    private static @Nullable String reasonOf(SQLException e) {
        if (e instanceof SQLTransientConnectionException) {
            return "The database gives no connection";
        }
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            // lock_not_available, deadlock_detected, serialization_failure; H2's timeout and deadlock
            case "55P03", "40P01", "40001", "HYT00" -> "The database is busy with another change";
            case "53100" -> "The database's disk is full";
            default -> isConnectionFault(state) ? "The database does not answer" : null;
        };
    }

    /** Connection exceptions, lack of resources, operator intervention, system errors; H2's closed or broken file. */
    private static boolean isConnectionFault(String state) {
        return state.matches("(08|53|57P|58).*|900(07|28|30|31|67|98)|90121");
    }

    private static @Nullable SQLException findSqlException(Throwable e) {
        SQLException found = null;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                found = sql;
            }
        }
        return found;
    }

    private static String firstLine(Throwable e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        return message.strip().lines().findFirst().orElse("");
    }
}
