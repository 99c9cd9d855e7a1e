package org.gridward.http;

import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A request body that is answered row by row, yet never waits for a client that reads nothing before it has sent
 * everything, as most do: before the first bytes of the answer go out, the rest of the body is put into a file. So a body
 * that is refused for its size is refused before the answer has begun, too. For one thread.
 */
public final class SpooledBody extends InputStream {
    private static final int BUFFER = 1 << 16;

    private InputStream from;
    private boolean safe;

    public SpooledBody(InputStream body) {
        from = new BufferedInputStream(body, BUFFER);
    }

    @Override
    public int read() throws IOException {
        int next = from.read();
        safe |= next < 0;
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = from.read(bytes, offset, length);
        safe |= count < 0;
        return count;
    }

    @Override
    public void close() throws IOException {
        from.close();
    }

    /** The answer's stream, which sees to it that the body is out of the client's way. */
    public OutputStream answerTo(OutputStream answer) {
        return new FilterOutputStream(answer) {
            @Override
            public void write(int one) throws IOException {
                spool();
                out.write(one);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                spool();
                out.write(bytes, offset, length);
            }
        };
    }

    private void spool() throws IOException {
        if (safe) {
            return;
        }
        Path file = Files.createTempFile("gridward-body", null);
        try {
            Files.copy(from, file, StandardCopyOption.REPLACE_EXISTING);
            from = new BufferedInputStream(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), BUFFER);
            safe = true;
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }
}
