package org.gridward.imports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A multipart form as a browser would write it, or worse. */
public final class Form {
    static final String BOUNDARY = "----gridward-test";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public Form mapping(String json) {
        return part("name=\"mapping\"; filename=\"mapping.json\"", json);
    }

    public Form file(String name, String content) {
        return part("name=\"" + name + "\"; filename=\"" + name + "\"", content);
    }

    public Form part(String disposition, String content) {
        return part(disposition, content.getBytes(StandardCharsets.UTF_8));
    }

    public Form part(String disposition, byte[] content) {
        raw("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
        bytes.writeBytes(content);
        return raw("\r\n");
    }

    public Form raw(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** With its end. */
    public byte[] bytes() {
        raw("--" + BOUNDARY + "--\r\n");
        return cutShort();
    }

    public byte[] cutShort() {
        return bytes.toByteArray();
    }
}
