package org.gridward.outbound;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import io.vertx.ext.web.codec.spi.BodyStream;
import org.jspecify.annotations.Nullable;

/** Collects a body and fails at the first byte too many, whatever the headers say and however it was compressed. */
final class CappedBody implements BodyStream<Buffer> {
    private final long limit;
    private final Buffer body = Buffer.buffer();
    private final Promise<Buffer> result = Promise.promise();

    CappedBody(long limit) {
        this.limit = limit;
    }

    /** Ends the exchange. */
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Future<Void> write(Buffer data) {
        if (body.length() + (long) data.length() > limit) {
            TooLargeException tooLarge = new TooLargeException();
            result.tryFail(tooLarge);
            return Future.failedFuture(tooLarge);
        }
        body.appendBuffer(data);
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> end() {
        result.tryComplete(body);
        return Future.succeededFuture();
    }

    @Override
    public Future<Buffer> result() {
        return result.future();
    }

    @Override
    public void handle(Throwable failure) {
        result.tryFail(failure);
    }

    @Override
    public WriteStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        return this;
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int maxSize) {
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return false;
    }

    @Override
    public WriteStream<Buffer> drainHandler(@Nullable Handler<Void> handler) {
        return this;
    }
}
