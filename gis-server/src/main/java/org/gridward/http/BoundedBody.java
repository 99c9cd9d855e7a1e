package org.gridward.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.gridward.model.Text;

/** A request body that ends with a problem when it grows too large or comes too slowly. */
final class BoundedBody extends ServletInputStream {
    private static final long NANOS_PER_BYTE = 1_000_000_000L / 1_024;

    private final ServletInputStream body;
    private final LongSupplier nanoTime;
    private final long patienceNanos;
    private final long start;
    private long limit;
    private long count;

    /** @param nanoTime as {@link System#nanoTime} */
    BoundedBody(ServletInputStream body, long limit, Duration patience, LongSupplier nanoTime) {
        this.body = body;
        this.limit = limit;
        this.patienceNanos = patience.toNanos();
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** Before the first byte is read. */
    void allow(long bytes) {
        limit = bytes;
    }

    @Override
    public int read() throws IOException {
        int next = body.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = body.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        count += read;
        if (count > limit) {
            throw tooLarge(limit);
        }
        if (nanoTime.getAsLong() - start > patienceNanos + count * NANOS_PER_BYTE) {
            throw ProblemException.tooSlow(new Text("请求体到达过慢", "The body comes too slowly"));
        }
    }

    static ProblemException tooLarge(long limit) {
        return ProblemException.tooLarge(
                new Text("请求体超过 " + limit + " 字节", "The body is larger than " + limit + " bytes"));
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
