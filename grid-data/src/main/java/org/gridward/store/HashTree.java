package org.gridward.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridward.model.Row;

/**
 * The hash of an edition's rows with all that leads to it, so that another edition's follows from the rows that differ.
 * 32 bytes a row; what two trees have in common is shared. Immutable.
 */
final class HashTree {
    private static final int DIGEST_BYTES = 32;

    /** For each bucket the digests of its rows, one after the other. */
    private final byte[][] rowDigests;

    private final byte[][] bucketDigests;

    private HashTree(byte[][] rowDigests, byte[][] bucketDigests) {
        this.rowDigests = rowDigests;
        this.bucketDigests = bucketDigests;
    }

    /** From the rows alone, all of an edition. */
    static HashTree of(Collection<? extends Row> rows) {
        byte[][] nothing = new byte[ContentHash.BUCKETS][];
        Arrays.fill(nothing, new byte[0]);
        byte[][] empty = new byte[ContentHash.BUCKETS][];
        Arrays.fill(empty, ContentHash.EMPTY);
        return new HashTree(nothing, empty).after(List.of(), rows);
    }

    /** Without the rows that are gone, which must be among these, and with those that came. */
    HashTree after(Collection<? extends Row> gone, Collection<? extends Row> come) {
        Map<Integer, List<byte[]>> touched = new HashMap<>();
        for (Row row : gone) {
            byte[] digest = CanonicalForm.digestOf(row);
            listOf(touched, row).removeIf(known -> Arrays.equals(known, digest));
        }
        for (Row row : come) {
            listOf(touched, row).add(CanonicalForm.digestOf(row));
        }
        byte[][] rows = rowDigests.clone();
        byte[][] buckets = bucketDigests.clone();
        touched.forEach((bucket, digests) -> {
            rows[bucket] = join(digests);
            buckets[bucket] = digests.isEmpty() ? ContentHash.EMPTY : ContentHash.bucketDigest(digests);
        });
        return new HashTree(rows, buckets);
    }

    private List<byte[]> listOf(Map<Integer, List<byte[]>> touched, Row row) {
        return touched.computeIfAbsent(ContentHash.bucketOf(row.key()), bucket -> split(rowDigests[bucket]));
    }

    private static List<byte[]> split(byte[] digests) {
        List<byte[]> list = new ArrayList<>();
        for (int at = 0; at < digests.length; at += DIGEST_BYTES) {
            list.add(Arrays.copyOfRange(digests, at, at + DIGEST_BYTES));
        }
        return list;
    }

    private static byte[] join(List<byte[]> digests) {
        byte[] joined = new byte[digests.size() * DIGEST_BYTES];
        for (int i = 0; i < digests.size(); i++) {
            System.arraycopy(digests.get(i), 0, joined, i * DIGEST_BYTES, DIGEST_BYTES);
        }
        return joined;
    }

    /** {@code sha256:} and 64 hex digits. */
    String root() {
        return ContentHash.root(bucketDigests);
    }
}
