package org.gridward.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Locale;

/** The pool of connections, with the limits that keep a frozen database from freezing the server. */
final class Pool {
    private static final int CONNECTION_TIMEOUT_MILLIS = 2_000;
    private static final int SIZE = 10;

    private Pool() {}

    static HikariDataSource open(DatabaseSettings settings, Vendor vendor) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("gridward");
        config.setJdbcUrl(url(settings, vendor));
        config.setUsername(user(settings, vendor));
        config.setPassword(settings.password() == null ? "" : settings.password());
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setMaximumPoolSize(SIZE);
        if (vendor == Vendor.POSTGRESQL) {
            config.addDataSourceProperty("ApplicationName", "gridward");
            config.addDataSourceProperty("connectTimeout", "2");
            // A frozen server's system still takes connections.
            config.addDataSourceProperty("loginTimeout", "5");
            // Long transactions raise this for themselves (Transactions.LONG_MILLIS).
            config.addDataSourceProperty("socketTimeout", "10");
            config.addDataSourceProperty("tcpKeepAlive", "true");
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
            config.setConnectionInitSql("set lock_timeout = '8s'");
        }
        if (vendor == Vendor.H2) {
            // A database in memory lives as long as one of its connections.
            config.setMaxLifetime(0);
        }
        return new HikariDataSource(config);
    }

    static String url(DatabaseSettings settings, Vendor vendor) {
        String url = settings.jdbcUrl();
        if (vendor == Vendor.POSTGRESQL) {
            return url;
        }
        // Without WRITE_DELAY=0 H2 loses acknowledged commits when the process is killed.
        url = withOption(url, "WRITE_DELAY=0");
        // The server closes the database itself, after its last request.
        url = withOption(url, "DB_CLOSE_ON_EXIT=FALSE");
        return withOption(url, "LOCK_TIMEOUT=8000");
    }

    private static String withOption(String url, String option) {
        String name = option.substring(0, option.indexOf('=') + 1);
        return url.toUpperCase(Locale.ROOT).contains(";" + name) ? url : url + ";" + option;
    }

    static String user(DatabaseSettings settings, Vendor vendor) {
        String user = settings.user();
        if (user != null) {
            return user;
        }
        return vendor == Vendor.H2 ? "gridward" : "";
    }
}
