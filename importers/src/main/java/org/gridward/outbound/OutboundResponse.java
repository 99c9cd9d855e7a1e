package org.gridward.outbound;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An answer with its whole body. Its status may tell of an error; a redirection it never is. */
public final class OutboundResponse {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    /** @param headers the first value of each */
    OutboundResponse(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.body = body;
    }

    public int status() {
        return status;
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The header's first value; the name's case does not matter. */
    public Optional<String> findHeader(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public byte[] body() {
        return body.clone();
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
