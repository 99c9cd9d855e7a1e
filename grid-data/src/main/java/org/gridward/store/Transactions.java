package org.gridward.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.jspecify.annotations.Nullable;

/** Runs work in one transaction each: all of it or nothing. The one place where a database's fault gets its words. */
final class Transactions {
    /** How long one statement of a large load or publication may take before its connection counts as dead. */
    private static final int LONG_MILLIS = 600_000;

    private final Vendor vendor;
    private volatile @Nullable SessionFactory factory;

    Transactions(Vendor vendor) {
        this.vendor = vendor;
    }

    /** From now on there is a database, and its tables are up to date; before, every call says that there is none. */
    void open(SessionFactory sessions) {
        factory = sessions;
    }

    static DatabaseUnavailableException notReached() {
        return new DatabaseUnavailableException("The database has not been reached yet", null);
    }

    Vendor vendor() {
        return vendor;
    }

    /** For work that takes milliseconds. */
    <T> T call(Function<StatelessSession, T> work) {
        return run(work, false);
    }

    /** For work that grows with the number of rows. */
    <T> T callLong(Function<StatelessSession, T> work) {
        return run(work, true);
    }

    void runLong(Consumer<StatelessSession> work) {
        run(
                session -> {
                    work.accept(session);
                    return this;
                },
                true);
    }

    private <T> T run(Function<StatelessSession, T> work, boolean isLong) {
        SessionFactory sessions = factory;
        if (sessions == null) {
            throw notReached();
        }
        try (StatelessSession session = sessions.openStatelessSession()) {
            Transaction transaction = session.beginTransaction();
            try {
                if (isLong && vendor == Vendor.POSTGRESQL) {
                    session.doWork(Transactions::allowLongStatements);
                }
                T result = work.apply(session);
                transaction.commit();
                return result;
            } catch (Throwable e) {
                rollback(transaction, e);
                throw e;
            }
        } catch (RuntimeException e) {
            throw Faults.translate(e);
        }
    }

    /** The pool sets its own limit again when the connection comes back. */
    private static void allowLongStatements(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, LONG_MILLIS);
    }

    /** A rollback that fails (the connection is gone) must not hide why it was needed. */
    private static void rollback(Transaction transaction, Throwable why) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            why.addSuppressed(e);
        }
    }
}
