package org.gridward.planning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gridward.geo.Position;
import org.gridward.model.Finding;

/**
 * The name of a finding in addresses: it stays the same as long as the code, the row and the place are the same, whatever
 * else changes. Several findings seldom have one.
 */
final class FindingId {
    private static final int BYTES = 8;

    private FindingId() {}

    static String of(Finding finding) {
        Position place = finding.place();
        String where = place == null ? "" : place.latticeX() + "," + place.latticeY();
        String text = finding.code() + "\n" + finding.row() + "\n" + where;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
