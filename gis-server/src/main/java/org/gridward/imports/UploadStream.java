package org.gridward.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.gridward.http.ProblemException;
import org.gridward.model.Text;

/** The body of an upload; a client that falls silent, leaves or lies about lengths gets a problem, not a bug. */
final class UploadStream extends FilterInputStream {
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    UploadStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        long start = System.nanoTime();
        try {
            return super.read(buffer, offset, length);
        } catch (IOException broken) {
            // The container tells a timeout in several ways; what they have in common is the wait.
            throw System.nanoTime() - start > SILENCE_NANOS ? silent() : malformed();
        }
    }

    private static ProblemException silent() {
        return ProblemException.tooSlow(new Text("请求体中断，连接已放弃", "The body stopped coming"));
    }

    static ProblemException malformed() {
        return ProblemException.invalidParameter(
                "body", null, new Text("请求体不是完整的 multipart/form-data", "The body is not a whole multipart/form-data"));
    }
}
