package org.gridward.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gridward.store.Database;

/** How many rows each table of a database has, those of the migrations and of PostGIS left out. */
final class TableCounts {
    private TableCounts() {}

    static Map<String, Long> of(Database database) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    counts.put(table, count.getLong(1));
                }
            }
        }
        return counts;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names = statement.executeQuery("select table_name from information_schema.tables"
                + " where lower(table_schema) = 'public' and table_type like '%TABLE%'")) {
            while (names.next()) {
                String name = names.getString(1).toLowerCase(Locale.ROOT);
                if (!name.contains("flyway") && !name.equals("spatial_ref_sys")) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }
}
