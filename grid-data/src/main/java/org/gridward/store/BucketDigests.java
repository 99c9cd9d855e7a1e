package org.gridward.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** The digests of buckets stored with the editions they hold for: what a publication does not touch is not read. */
final class BucketDigests {
    /** From here on reading everything is cheaper than naming the buckets. */
    private static final int MANY = 1_000;

    private final StatelessSession session;
    private final int number;

    BucketDigests(StatelessSession session, int number) {
        this.session = session;
        this.number = number;
    }

    /** Computes the touched buckets of the edition anew from its stored row digests; returns its hash. */
    String renew(Set<Integer> touched) {
        Map<Integer, byte[]> renewed = digest(touched);
        byte[][] buckets = new byte[ContentHash.BUCKETS][];
        Arrays.fill(buckets, ContentHash.EMPTY);
        forEachPair(
                "select bucket, digest from bucket_digest where to_edition = " + StoredRow.NO_END,
                List.of(),
                (bucket, digest) -> buckets[bucket] = digest);
        renewed.forEach((bucket, digest) -> buckets[bucket] = digest);
        session.doWork(connection -> replace(connection, renewed));
        return ContentHash.root(buckets);
    }

    private Map<Integer, byte[]> digest(Set<Integer> touched) {
        if (touched.isEmpty()) {
            return Map.of();
        }
        boolean all = touched.size() >= MANY;
        Map<Integer, List<byte[]>> rowDigests = new TreeMap<>();
        forEachPair(rowDigestsSql(all), all ? List.of() : touched, (bucket, digest) -> {
            if (touched.contains(bucket)) {
                rowDigests.computeIfAbsent(bucket, b -> new ArrayList<>()).add(digest);
            }
        });
        Map<Integer, byte[]> digests = new TreeMap<>();
        touched.forEach(bucket -> digests.put(bucket, ContentHash.EMPTY));
        rowDigests.forEach((bucket, list) -> digests.put(bucket, ContentHash.bucketDigest(list)));
        return digests;
    }

    private String rowDigestsSql(boolean all) {
        return Arrays.stream(RowTable.values())
                .map(table -> "select bucket, digest from " + table.table() + " where from_edition <= " + number
                        + " and to_edition > " + number + (all ? "" : " and bucket in (:touched)"))
                .collect(Collectors.joining(" union all "));
    }

    private interface PairAction {
        void accept(int bucket, byte[] digest);
    }

    private void forEachPair(String sql, Collection<Integer> touched, PairAction action) {
        var query = session.createNativeQuery(sql, Object[].class);
        if (!touched.isEmpty()) {
            query.setParameterList("touched", touched);
        }
        try (Stream<Object[]> pairs = query.getResultStream()) {
            pairs.forEach(pair -> action.accept((Integer) pair[0], (byte[]) pair[1]));
        }
    }

    private void replace(Connection connection, Map<Integer, byte[]> renewed) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(
                        "update bucket_digest set to_edition = ? where bucket = ? and to_edition = ?");
                PreparedStatement begin = connection.prepareStatement(
                        "insert into bucket_digest (bucket, from_edition, to_edition, digest) values (?, ?, ?, ?)")) {
            for (var bucket : renewed.entrySet()) {
                end.setInt(1, number);
                end.setInt(2, bucket.getKey());
                end.setInt(3, StoredRow.NO_END);
                end.addBatch();
                begin.setInt(1, bucket.getKey());
                begin.setInt(2, number);
                begin.setInt(3, StoredRow.NO_END);
                begin.setBytes(4, bucket.getValue());
                begin.addBatch();
            }
            end.executeBatch();
            begin.executeBatch();
        }
    }
}
