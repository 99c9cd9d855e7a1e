package org.gridward.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.gridward.http.ProblemException;
import org.gridward.model.Text;

/**
 * The body of an upload: ends it when it is too long or comes too slowly, whatever its headers say. A client that falls
 * silent, leaves or lies about lengths gets a problem, not a bug.
 */
final class UploadStream extends FilterInputStream {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final UploadSettings settings;
    private final long startNanos = System.nanoTime();
    private long bytes;

    UploadStream(InputStream in, UploadSettings settings) {
        super(in);
        this.settings = settings;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int read = readOrGiveUp(buffer, offset, length);
        if (read > 0) {
            bytes += read;
            judge();
        }
        return read;
    }

    private int readOrGiveUp(byte[] buffer, int offset, int length) {
        long start = System.nanoTime();
        try {
            return super.read(buffer, offset, length);
        } catch (IOException broken) {
            // The container tells a timeout in several ways; what they have in common is the wait.
            throw System.nanoTime() - start > SILENCE_NANOS ? tooSlow() : malformed();
        }
    }

    private void judge() {
        if (bytes > settings.limit().toBytes()) {
            throw tooLarge(settings);
        }
        long nanos = System.nanoTime() - startNanos;
        if (nanos > PATIENCE_NANOS && bytes < settings.bytesPerSecond() * TimeUnit.NANOSECONDS.toSeconds(nanos)) {
            throw tooSlow();
        }
    }

    private static ProblemException tooSlow() {
        return ProblemException.tooSlow(new Text("上传过慢，已中止", "The upload came too slowly and was given up"));
    }

    static ProblemException tooLarge(UploadSettings settings) {
        long megabytes = settings.limit().toMegabytes();
        return ProblemException.tooLarge(
                new Text("上传总大小不得超过 " + megabytes + " MB", "An upload may have " + megabytes + " MB in all"));
    }

    static ProblemException malformed() {
        return ProblemException.invalidParameter(
                "body", null, new Text("请求体不是完整的 multipart/form-data", "The body is not a whole multipart/form-data"));
    }
}
