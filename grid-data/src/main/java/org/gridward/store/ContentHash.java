package org.gridward.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.jspecify.annotations.Nullable;

/**
 * The hash of an edition's rows as a tree: digests of rows → digests of 4,096 buckets → root. A row's bucket depends on
 * its key alone, so a publication has to look only at the buckets of the rows it changes.
 */
final class ContentHash {
    static final int BUCKETS = 4_096;
    static final byte[] EMPTY = new byte[32];

    private ContentHash() {}

    /** 0 … 4,095. */
    static int bucketOf(RowKey key) {
        MessageDigest sha = CanonicalForm.sha256();
        sha.update(key.kind().name().getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        byte[] digest = sha.digest(key.key().getBytes(StandardCharsets.UTF_8));
        return (digest[0] & 0xff) << 4 | (digest[1] & 0xff) >> 4;
    }

    /** Over the digests of the bucket's rows in the order of their bytes, which is the same on every database. */
    static byte[] bucketDigest(List<byte[]> rowDigests) {
        MessageDigest sha = CanonicalForm.sha256();
        rowDigests.stream().sorted(Arrays::compareUnsigned).forEach(sha::update);
        return sha.digest();
    }

    /** {@code sha256:} and 64 hex digits. @param buckets one digest per bucket, null where there is no row */
    static String root(@Nullable byte[][] buckets) {
        MessageDigest sha = CanonicalForm.sha256();
        for (byte[] bucket : buckets) {
            sha.update(bucket == null ? EMPTY : bucket);
        }
        return "sha256:" + HexFormat.of().formatHex(sha.digest());
    }

    /** From the rows alone, all of an edition. */
    static String of(Collection<? extends Row> rows) {
        return HashTree.of(rows).root();
    }
}
