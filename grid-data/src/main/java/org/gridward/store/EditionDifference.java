package org.gridward.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gridward.model.RowKey;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What has to change for the content of one edition to become that of another; each may be the older one. */
final class EditionDifference {
    /** From here on reading everything is cheaper than naming the buckets. */
    private static final int MANY_BUCKETS = 1_000;

    /** A stored row without its content. */
    record Version(RowTable table, long id, int bucket, byte[] digest) {}

    /** One of the two is null when the key is only in the other edition; they never are alike. */
    record Change(@Nullable Version before, @Nullable Version after) {
        boolean leadsToSameAs(Change other) {
            return sameContent(after, other.after);
        }

        int bucket() {
            return Objects.requireNonNull(before == null ? after : before).bucket();
        }
    }

    private EditionDifference() {}

    /** By key; 0 is the edition without rows. Time and memory grow with the difference and the touched buckets. */
    static Map<RowKey, Change> between(StatelessSession session, int before, int after) {
        return between(session, before, after, List.of(RowTable.values()));
    }

    /** Only the grids that have a shape. */
    static Collection<Change> ofGrids(StatelessSession session, int before, int after) {
        return between(session, before, after, List.of(RowTable.GRID)).values();
    }

    private static Map<RowKey, Change> between(StatelessSession session, int before, int after, List<RowTable> tables) {
        List<Integer> buckets = findChangedBuckets(session, Math.min(before, after), Math.max(before, after));
        Map<RowKey, Change> changes = new TreeMap<>();
        if (!buckets.isEmpty()) {
            for (RowTable table : tables) {
                read(session, table, before, after, buckets, changes);
            }
        }
        changes.values().removeIf(change -> sameContent(change.before(), change.after()));
        return changes;
    }

    /** A bucket has a new digest in each edition that differs in it from the one before. */
    private static List<Integer> findChangedBuckets(StatelessSession session, int older, int newer) {
        return session.createNativeQuery(
                        "select distinct bucket from bucket_digest where from_edition > " + older
                                + " and from_edition <= " + newer,
                        Integer.class)
                .getResultList();
    }

    private static void read(
            StatelessSession session,
            RowTable table,
            int before,
            int after,
            List<Integer> buckets,
            Map<RowKey, Change> changes) {
        boolean all = buckets.size() >= MANY_BUCKETS;
        String sql = "select " + table.keyColumns() + ", id, bucket, digest, case when " + isIn(before)
                + " then 1 else 0 end from " + table.table() + " where " + isIn(before) + " <> " + isIn(after)
                + (all ? "" : " and bucket in (:buckets)");
        NativeQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
        if (!all) {
            query.setParameterList("buckets", buckets);
        }
        for (Object[] row : query.getResultList()) {
            Object[] own = Arrays.copyOfRange(row, row.length - 4, row.length);
            Version version = new Version(table, (Long) own[0], (Integer) own[1], (byte[]) own[2]);
            Change change = ((Number) own[3]).intValue() == 1 ? new Change(version, null) : new Change(null, version);
            changes.merge(table.key(row), change, EditionDifference::join);
        }
    }

    private static String isIn(int edition) {
        return "(from_edition <= " + edition + " and to_edition > " + edition + ")";
    }

    private static Change join(Change a, Change b) {
        return a.before() == null ? new Change(b.before(), a.after()) : new Change(a.before(), b.after());
    }

    private static boolean sameContent(@Nullable Version a, @Nullable Version b) {
        return a == null || b == null ? a == b : Arrays.equals(a.digest(), b.digest());
    }
}
