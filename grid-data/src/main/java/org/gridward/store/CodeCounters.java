package org.gridward.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.gridward.model.CodeSeries;
import org.gridward.model.EditionTimeline;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Gives codes to new grids. Each is taken in a transaction of its own and never given back, and none is given that any
 * edition or draft has ever had: two drafts, in whatever processes, never take the same. Safe for any thread.
 */
public final class CodeCounters {
    private static final int ATTEMPTS = 10;

    private final Transactions transactions;

    CodeCounters(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The next code of the series.
     *
     * @throws CodesExhaustedException when there is none left
     */
    public String take(String layer, CodeSeries series) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.call(
                        session -> session.doReturningWork(connection -> take(connection, layer, series)));
            } catch (ConstraintViolationException somebodyWasFaster) {
                if (attempt == ATTEMPTS) {
                    throw somebodyWasFaster;
                }
            }
        }
    }

    private static String take(Connection connection, String layer, CodeSeries series) throws SQLException {
        OptionalLong known = lock(connection, layer, series);
        long number = known.isPresent() ? known.getAsLong() : begin(connection, layer, series);
        String code;
        do {
            number++;
            code = series.codeOf(number).orElseThrow(() -> new CodesExhaustedException(layer, series.name()));
        } while (isUsed(connection, layer, code));
        update(
                connection,
                "update code_counter set last_number = ? where prefix = ? and layer = ?",
                number,
                series.name(),
                layer);
        update(connection, "insert into grid_key (layer, code) values (?, ?)", layer, code);
        return code;
    }

    private static OptionalLong lock(Connection connection, String layer, CodeSeries series) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select last_number from code_counter where prefix = ? and layer = ? for update")) {
            bind(select, series.name(), layer);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? OptionalLong.of(found.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** Begins after the greatest number ever used. */
    private static long begin(Connection connection, String layer, CodeSeries series) throws SQLException {
        long last = 0;
        try (PreparedStatement select =
                connection.prepareStatement("select code from grid_key where layer = ? and code like ? escape '!'")) {
            bind(select, layer, series.prefix().replaceAll("[!%_]", "!$0") + "%");
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    last = Math.max(last, series.numberOf(found.getString(1)).orElse(0));
                }
            }
        }
        update(
                connection,
                "insert into code_counter (prefix, layer, last_number) values (?, ?, ?)",
                series.name(),
                layer,
                last);
        return last;
    }

    private static boolean isUsed(Connection connection, String layer, String code) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from grid_key where code = ? and layer = ?")) {
            bind(select, code, layer);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /**
     * Codes that an edition up to that one has had and that one has not; of the layer's grids, drawn or made of others.
     * Editions that never were in its line, such as cancelled ones, don't count.
     */
    public List<String> listRetired(String layer, int edition) {
        return transactions.call(session -> listRetired(session, layer, edition));
    }

    private static List<String> listRetired(StatelessSession session, String layer, int edition) {
        EditionTimeline timeline = EditionStore.readTimeline(session);
        List<Integer> line =
                timeline.findByNumber(edition).map(timeline::listBases).orElse(List.of());
        if (line.isEmpty()) {
            return List.of();
        }
        String sql = "select distinct old_row.code from (select code, from_edition, to_edition from grid_row"
                + " where layer = :layer and to_edition <= " + edition
                + " union all select code, from_edition, to_edition from union_grid_row"
                + " where layer = :layer and to_edition <= " + edition + ") old_row"
                + " where exists (select 1 from edition e where e.number >= old_row.from_edition"
                + " and e.number < old_row.to_edition and e.number in (:line))"
                + " and not exists (select 1 from grid_row g where g.code = old_row.code and g.layer = :layer"
                + " and g.from_edition <= " + edition + " and g.to_edition > " + edition + ")"
                + " and not exists (select 1 from union_grid_row u where u.code = old_row.code and u.layer = :layer"
                + " and u.from_edition <= " + edition + " and u.to_edition > " + edition + ")"
                + " order by old_row.code";
        return session.createNativeQuery(sql, String.class)
                .setParameter("layer", layer)
                .setParameterList("line", line)
                .getResultList();
    }
}
