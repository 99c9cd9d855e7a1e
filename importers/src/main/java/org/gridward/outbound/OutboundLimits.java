package org.gridward.outbound;

import java.time.Duration;

/**
 * How long and how much one exchange may take.
 *
 * @param total from the look-up of the name to the last byte of the answer
 * @param idle without a byte in either direction
 * @param responseBytes of the answer's body, counted after decompression
 */
public record OutboundLimits(Duration connect, Duration total, Duration idle, long responseBytes) {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final long MEGABYTE = 1024 * 1024;

    /** For questions with short answers. */
    public static final OutboundLimits STANDARD =
            new OutboundLimits(CONNECT, Duration.ofSeconds(30), Duration.ofSeconds(30), 8 * MEGABYTE);

    /** For large files on slow lines: a standstill ends it, not its length. */
    public static final OutboundLimits UPLOAD =
            new OutboundLimits(CONNECT, Duration.ofHours(2), Duration.ofSeconds(60), 8 * MEGABYTE);

    public OutboundLimits {
        if (connect.isNegative() || connect.isZero() || total.compareTo(connect) < 0 || responseBytes < 0) {
            throw new IllegalArgumentException("limits that nothing can keep");
        }
    }

    public OutboundLimits withResponseBytes(long bytes) {
        return new OutboundLimits(connect, total, idle, bytes);
    }
}
