package org.gridward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.gridward.model.AuditEntry;
import org.gridward.model.AuditVerification;
import org.gridward.testbed.Checkout;

/** Random changes by SQL. The twin is a copy of the tables: exactly when they differ must the verification find it. */
final class AuditMutations {
    private static final List<String> COLUMNS =
            List.of("actor", "via", "action", "subject", "details", "previous_hash", "hash", "at");
    private static final String COPY =
            " select %s, at, actor, via, action, subject, details, previous_hash, hash from audit_entry where seq = %d";

    private final Database database;
    private final List<AuditEntry> twin;
    private final long entries;
    private final String head;

    AuditMutations(Database database) {
        this.database = database;
        this.twin = listEntries();
        this.entries = database.audit().verify().entries();
        this.head = database.audit().verify().head();
    }

    void play() throws SQLException {
        int mutations = Checkout.count(300, 10_000);
        TreeMap<Boolean, Integer> outcomes = new TreeMap<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (int seed = 1; seed <= mutations; seed++) {
                List<String> acts = mutate(new Random(seed));
                for (String act : acts) {
                    statement.execute(act);
                }
                outcomes.merge(judge("seed " + seed + ": " + acts, connection), 1, Integer::sum);
                restore(connection, statement);
            }
        }
        assertThat(outcomes.get(true)).as("changed").isGreaterThan(mutations / 2);
        assertThat(outcomes.get(false)).as("left as it was").isPositive();
    }

    /** @return whether anything differs */
    private boolean judge(String name, Connection connection) throws SQLException {
        List<AuditEntry> now = listEntries();
        boolean headChanged = !headOf(connection).equals(entries + " " + head);
        AuditVerification.Fault fault = database.audit().verify().fault();
        assertThat(fault != null).as(name).isEqualTo(headChanged || !now.equals(twin));
        if (fault != null && !now.equals(twin)) {
            long first = firstDifference(now);
            assertThat(fault.seq()).as(name).isBetween(first - 1, first + 1);
        }
        return fault != null;
    }

    private long firstDifference(List<AuditEntry> now) {
        int i = 0;
        while (i < twin.size() && i < now.size() && twin.get(i).equals(now.get(i))) {
            i++;
        }
        return i + 1;
    }

    private List<String> mutate(Random random) {
        long any = 1 + random.nextInt((int) entries);
        long other = 1 + random.nextInt((int) entries);
        String column = COLUMNS.get(random.nextInt(COLUMNS.size()));
        return switch (random.nextInt(11)) {
            case 0 ->
                List.of("update audit_entry set " + column + " = (select " + column + " from audit_entry where seq = "
                        + other + ") where seq = " + any);
            case 1 -> List.of("update audit_entry set details = '{}' where seq = " + any);
            case 2 -> List.of("delete from audit_entry where seq = " + any);
            case 3 -> List.of("delete from audit_entry where seq >= " + any);
            case 4 -> List.of("insert into audit_entry" + COPY.formatted(entries + 1, any));
            case 5 -> List.of(move(any, 1_000_000), move(other, any), move(1_000_000, any == other ? any : other));
            case 6 ->
                List.of(
                        "delete from audit_entry where seq = " + any,
                        "update audit_entry set seq = seq + 1000000 where seq > " + any,
                        "update audit_entry set seq = seq - 1000001 where seq > 1000000");
            case 7 -> List.of("update audit_head set entries = entries + " + (random.nextInt(3) - 1));
            case 8 -> List.of("update audit_head set hash = (select hash from audit_entry where seq = " + other + ")");
            case 9 -> forged(random, any, "update audit_entry set actor = '%s', hash = '%s' where seq = " + any);
            default -> cutWithHead(any);
        };
    }

    private static String move(long from, long to) {
        return "update audit_entry set seq = " + to + " where seq = " + from;
    }

    /** By somebody who knows how the hash is made. */
    private List<String> forged(Random random, long seq, String update) {
        AuditEntry e = twin.get((int) seq - 1);
        String actor = random.nextBoolean() ? "wang" : "li";
        AuditEntry forged = new AuditEntry(
                e.seq(), e.at(), actor, e.via(), e.action(), e.subject(), e.details(), e.previousHash(), "");
        return List.of(update.formatted(actor, AuditChain.hashOf(forged)));
    }

    /** The tail goes and the head's number with it, but not its hash. */
    private static List<String> cutWithHead(long from) {
        return List.of("delete from audit_entry where seq >= " + from, "update audit_head set entries = " + (from - 1));
    }

    private List<AuditEntry> listEntries() {
        List<AuditEntry> all = new ArrayList<>(database.audit().list(Long.MAX_VALUE, null, null, 1_000));
        java.util.Collections.reverse(all);
        return all;
    }

    private static String headOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select entries, hash from audit_head")) {
            row.next();
            return row.getLong(1) + " " + row.getString(2);
        }
    }

    private void restore(Connection connection, Statement statement) throws SQLException {
        statement.execute("delete from audit_entry");
        statement.execute("update audit_head set entries = " + entries + ", hash = '" + head + "'");
        try (PreparedStatement insert =
                connection.prepareStatement("insert into audit_entry values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (AuditEntry e : twin) {
                insert.setLong(1, e.seq());
                insert.setObject(2, e.at().atOffset(java.time.ZoneOffset.UTC));
                List<String> texts =
                        List.of(e.actor(), e.via(), e.action(), e.subject(), e.details(), e.previousHash(), e.hash());
                for (int i = 0; i < texts.size(); i++) {
                    insert.setString(3 + i, texts.get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
