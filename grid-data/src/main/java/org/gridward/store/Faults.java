package org.gridward.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
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
        List<SQLException> causes = sqlCauses(e);
        String reason = causes.isEmpty() ? null : reasonOf(causes.get(0));
        return reason == null ? e : new DatabaseUnavailableException(reason, e);
    }

    /** The same for a failed start, where every fault is the database's. */
    static DatabaseUnavailableException translateAtStart(RuntimeException e, String jdbcUrl) {
        if (e instanceof DatabaseUnavailableException known) {
            return known;
        }
        List<SQLException> causes = sqlCauses(e);
        if (causes.stream().anyMatch(cause -> cause.getErrorCode() == H2_FILE_IN_USE)) {
            return new DatabaseInUseException(placeOf(jdbcUrl), e);
        }
        Throwable root = causes.isEmpty() ? e : causes.get(causes.size() - 1);
        String message = "The database " + placeOf(jdbcUrl) + " can't be opened: " + firstLine(root);
        return isUnreachable(causes) && Vendor.of(jdbcUrl) == Vendor.POSTGRESQL
                ? new DatabaseUnreachableException(message, e)
                : new DatabaseUnavailableException(message, e);
    }

    /** Not so when a password is wrong or a migration fails: waiting cures neither. */
    private static boolean isUnreachable(List<SQLException> causes) {
        return causes.stream()
                .map(SQLException::getSQLState)
                .anyMatch(state -> state != null && isConnectionFault(state));
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

    /** The SQL exceptions among the causes, outermost first. */
    private static List<SQLException> sqlCauses(Throwable e) {
        List<SQLException> found = new ArrayList<>();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                found.add(sql);
            }
        }
        return found;
    }

    private static String firstLine(Throwable e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        return message.strip().lines().findFirst().orElse("");
    }
}
