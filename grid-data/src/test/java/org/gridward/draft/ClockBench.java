package org.gridward.draft;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.Publishing;
import org.gridward.store.BaseMovedException;
import org.gridward.store.Database;
import org.gridward.store.NotCancellableException;
import org.gridward.store.SuccessorRefusedException;

/** A database on which acts happen at given days; each act is answered by {@code ok} or the reason of its refusal. */
final class ClockBench {
    static final String OK = "ok";

    final Database database;
    private final SettableClock clock = new SettableClock();
    private final Drafts drafts;
    private final Map<String, Draft> named = new HashMap<>();

    ClockBench(Database database) {
        this.database = database;
        this.drafts = new Drafts(database, clock);
    }

    void draft(double now, String name, double from, List<String> changes) {
        clock.set(now);
        Draft draft = drafts.create("draft " + name, "note " + name, SettableClock.day(from));
        named.put(name, draft);
        NamedValues.apply(drafts, draft.id(), changes);
    }

    String publish(double now, String name, boolean carryForward) {
        clock.set(now);
        try {
            drafts.publish(named.get(name).id(), new Publishing(carryForward));
            return OK;
        } catch (SuccessorRefusedException e) {
            return refusal(e);
        } catch (BaseMovedException e) {
            return "moved " + e.current();
        } catch (PublicationRefusedException e) {
            return "errors";
        }
    }

    String cancel(double now, int number) {
        clock.set(now);
        try {
            drafts.cancel(number);
            return OK;
        } catch (SuccessorRefusedException e) {
            return refusal(e);
        } catch (NotCancellableException e) {
            return e.getMessage().contains("took effect") ? "begun" : "cancelled";
        }
    }

    private static String refusal(SuccessorRefusedException e) {
        int number = e.edition().number();
        if (e.keys().isEmpty()) {
            return "errors in " + number;
        }
        return "conflict with " + number + " on "
                + String.join(" ", e.keys().stream().map(key -> key.key()).toList());
    }

    /** The edition's number and values, or {@code none}. */
    String ask(double asOf, double knownAt) {
        return database.editions()
                .getTimeline()
                .findInForce(SettableClock.day(asOf), SettableClock.day(knownAt))
                .map(Edition::number)
                .map(number -> number + " " + show(valuesOf(number)))
                .orElse("none");
    }

    Map<String, String> valuesOf(int number) {
        return NamedValues.of(database.editions().getContent(number));
    }

    static String show(Map<String, String> values) {
        return String.join(
                " ",
                values.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .toList());
    }

    void clear() throws SQLException {
        named.clear();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("bucket_digest", "layer_row", "edition", "draft_operation", "draft")) {
                statement.executeUpdate("delete from " + table);
            }
        }
    }
}
