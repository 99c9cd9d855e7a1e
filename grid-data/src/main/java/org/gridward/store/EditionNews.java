package org.gridward.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Wakes a thread when any process has published or cancelled an edition or appended to the ledger. On PostgreSQL it listens on a connection of its
 * own, which may die unseen, so whoever waits must look by itself from time to time; on H2, which serves one process, it
 * only waits. For one thread; {@link #close} may come from another.
 */
public final class EditionNews implements AutoCloseable {
    private static final String CHANNEL = "gridward_edition";
    private static final String CONNECT_SECONDS = "2";

    private final DatabaseSettings settings;
    private final Vendor vendor;
    private volatile @Nullable Connection listening;
    private volatile boolean closed;

    EditionNews(DatabaseSettings settings, Vendor vendor) {
        this.settings = settings;
        this.vendor = vendor;
    }

    /** Part of the caller's transaction: the news go out when it commits, and never when it does not. */
    static void send(StatelessSession session, Vendor vendor, int number) {
        if (vendor == Vendor.POSTGRESQL) {
            session.doWork(connection -> {
                try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
                    notify.setString(1, CHANNEL);
                    notify.setString(2, String.valueOf(number));
                    notify.execute();
                }
            });
        }
    }

    /** Returns when there may be news, at the latest after {@code atMost}. Never throws because of the database. */
    public void await(Duration atMost) throws InterruptedException {
        if (vendor == Vendor.H2) {
            Thread.sleep(atMost.toMillis());
            return;
        }
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            listen(atMost);
        } catch (SQLException gone) {
            disconnect();
            Thread.sleep(
                    Math.max(0, Duration.ofNanos(deadline - System.nanoTime()).toMillis()));
        }
    }

    private void listen(Duration atMost) throws SQLException {
        Connection connection = listening;
        if (connection == null) {
            // what was published before is no news to this connection: the caller looks at once
            listening = connect();
            if (closed) {
                disconnect();
            }
            return;
        }
        PGNotification[] news =
                connection.unwrap(PGConnection.class).getNotifications((int) Math.max(1, atMost.toMillis()));
        if (news == null) {
            throw new SQLException("no list of notifications");
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", Pool.user(settings, vendor));
        properties.setProperty("password", settings.password() == null ? "" : settings.password());
        properties.setProperty("ApplicationName", "gridward editions");
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", CONNECT_SECONDS);
        properties.setProperty("tcpKeepAlive", "true");
        Connection connection = DriverManager.getConnection(Pool.url(settings, vendor), properties);
        try (Statement listen = connection.createStatement()) {
            listen.execute("listen " + CHANNEL);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void disconnect() {
        Connection connection = listening;
        listening = null;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException alreadyGone) {
                // nothing is left to do with it
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        disconnect();
    }
}
