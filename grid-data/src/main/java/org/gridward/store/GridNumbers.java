package org.gridward.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridward.model.GroundRow;
import org.gridward.model.RowKey;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Gives each (layer, code) its number, once and for ever. Numbers are taken in short transactions of their own: two
 * loads never wait for each other, and a number whose load fails stays with its code.
 */
final class GridNumbers {
    private static final int ATTEMPTS = 5;
    /** Few, because H2 compares each row it finds with the whole list. */
    private static final int CODES_PER_QUERY = 100;

    private final Transactions transactions;

    GridNumbers(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The grids with their numbers, in the same order. */
    List<GroundRow> number(List<GroundRow> grids) {
        Map<String, TreeSet<String>> codes = new TreeMap<>();
        grids.forEach(grid ->
                codes.computeIfAbsent(grid.layer(), layer -> new TreeSet<>()).add(grid.code()));
        Map<RowKey, Long> numbers = new HashMap<>();
        codes.forEach((layer, wanted) ->
                numbersOf(layer, wanted).forEach((code, number) -> numbers.put(RowKey.grid(layer, code), number)));
        return grids.stream()
                .map(grid ->
                        grid.withGridId(Objects.requireNonNull(numbers.get(RowKey.grid(grid.layer(), grid.code())))))
                .toList();
    }

    /** Another load may take the same codes at the same moment; then its numbers are there at the next attempt. */
    private Map<String, Long> numbersOf(String layer, TreeSet<String> codes) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.call(
                        session -> session.doReturningWork(connection -> findOrTake(connection, layer, codes)));
            } catch (ConstraintViolationException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static Map<String, Long> findOrTake(Connection connection, String layer, TreeSet<String> codes)
            throws SQLException {
        Map<String, Long> found = find(connection, layer, codes);
        if (found.size() == codes.size()) {
            return found;
        }
        TreeSet<String> missing = new TreeSet<>(codes);
        missing.removeAll(found.keySet());
        take(connection, layer, missing);
        found.putAll(find(connection, layer, missing));
        return found;
    }

    private static Map<String, Long> find(Connection connection, String layer, Collection<String> codes)
            throws SQLException {
        Map<String, Long> found = new HashMap<>();
        List<String> list = List.copyOf(codes);
        for (int from = 0; from < list.size(); from += CODES_PER_QUERY) {
            find(connection, layer, list.subList(from, Math.min(from + CODES_PER_QUERY, list.size())), found);
        }
        return found;
    }

    private static void find(Connection connection, String layer, List<String> codes, Map<String, Long> found)
            throws SQLException {
        String list = String.join(", ", Collections.nCopies(codes.size(), "?"));
        try (PreparedStatement select = connection.prepareStatement(
                "select code, grid_id from grid_key where layer = ? and code in (" + list + ")")) {
            int parameter = 1;
            select.setString(parameter++, layer);
            for (String code : codes) {
                select.setString(parameter++, code);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
    }

    private static void take(Connection connection, String layer, Collection<String> codes) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into grid_key (layer, code) values (?, ?)")) {
            for (String code : codes) {
                insert.setString(1, layer);
                insert.setString(2, code);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
