package org.gridward.outbound;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridward.model.Text;

/**
 * What is asked of whom.
 *
 * @param uri absolute, http or https, without user name
 * @param parts of a multipart form; empty: no body
 */
public record OutboundRequest(
        String method, URI uri, Map<String, String> headers, List<Part> parts, OutboundLimits limits) {
    private static final int HIGHEST_PORT = 65_535;

    /** One part of a form. */
    public sealed interface Part {
        String name();

        /** A short value. */
        record Field(String name, String value) implements Part {}

        /** A file, sent as it is read. */
        record FileContent(String name, Path file) implements Part {}
    }

    /** @throws OutboundException for an address that nothing may be asked of */
    public OutboundRequest {
        headers = Map.copyOf(headers);
        parts = List.copyOf(parts);
        if (!isUsable(uri)) {
            throw new OutboundException(
                    OutboundException.Reason.BAD_ADDRESS,
                    new Text("不是可用的 http 或 https 地址：" + uri, "Not a usable http or https address: " + uri),
                    null);
        }
    }

    public static OutboundRequest get(URI uri) {
        return new OutboundRequest("GET", uri, Map.of(), List.of(), OutboundLimits.STANDARD);
    }

    public static OutboundRequest delete(URI uri) {
        return new OutboundRequest("DELETE", uri, Map.of(), List.of(), OutboundLimits.STANDARD);
    }

    public static OutboundRequest post(URI uri, List<Part> parts) {
        return new OutboundRequest("POST", uri, Map.of(), parts, OutboundLimits.UPLOAD);
    }

    public OutboundRequest withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new OutboundRequest(method, uri, more, new ArrayList<>(parts), limits);
    }

    public OutboundRequest withLimits(OutboundLimits other) {
        return new OutboundRequest(method, uri, headers, parts, other);
    }

    boolean isHttps() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    int port() {
        if (uri.getPort() > 0) {
            return uri.getPort();
        }
        return isHttps() ? 443 : 80;
    }

    /** Without the brackets of an IPv6 address. */
    String host() {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    String pathAndQuery() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static boolean isUsable(URI uri) {
        String scheme = uri.getScheme();
        return scheme != null
                && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                && uri.getHost() != null
                && !uri.getHost().isEmpty()
                && uri.getRawUserInfo() == null
                && uri.getPort() != 0
                && uri.getPort() <= HIGHEST_PORT;
    }
}
