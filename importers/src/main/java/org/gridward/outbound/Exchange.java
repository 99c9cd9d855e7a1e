package org.gridward.outbound;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.ext.web.multipart.MultipartForm;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One request and its answer on a client of its own, so that closing it ends the connection whatever it is doing. */
final class Exchange implements AutoCloseable {
    private static final int HEADER_BYTES = 16 * 1024;
    private static final int LINE_BYTES = 4 * 1024;

    private final OutboundRequest request;
    private final InetAddress address;
    private final WebClient client;

    Exchange(Vertx vertx, OutboundSettings settings, OutboundRequest request, InetAddress address) {
        this.request = request;
        this.address = address;
        this.client = WebClient.create(vertx, options(settings, request.limits()));
    }

    private static WebClientOptions options(OutboundSettings settings, OutboundLimits limits) {
        WebClientOptions options = new WebClientOptions();
        options.setFollowRedirects(false);
        options.setUserAgent("Gridward/" + version());
        options.setKeepAlive(false);
        options.setDecompressionSupported(true);
        options.setConnectTimeout((int) limits.connect().toMillis());
        options.setSslHandshakeTimeout(limits.connect().toMillis());
        options.setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        options.setIdleTimeout((int) limits.idle().toMillis());
        options.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        options.setMaxHeaderSize(HEADER_BYTES);
        options.setMaxInitialLineLength(LINE_BYTES);
        options.setForceSni(true);
        if (settings.authorities() != null) {
            options.setTrustOptions(
                    new PemTrustOptions().addCertPath(settings.authorities().toString()));
        }
        return options;
    }

    private static String version() {
        return Optional.ofNullable(Exchange.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    CompletableFuture<OutboundResponse> start() {
        RequestOptions target = new RequestOptions()
                .setHost(request.host())
                .setPort(request.port())
                .setSsl(request.isHttps())
                .setURI(request.pathAndQuery());
        SocketAddress judged = SocketAddress.inetSocketAddress(new InetSocketAddress(address, request.port()));
        HttpRequest<Buffer> asked = client.request(HttpMethod.valueOf(request.method()), judged, target)
                .as(() -> new CappedBody(request.limits().responseBytes()));
        request.headers().forEach(asked::putHeader);
        return send(asked).map(Exchange::answer).toCompletionStage().toCompletableFuture();
    }

    private Future<HttpResponse<Buffer>> send(HttpRequest<Buffer> asked) {
        if (request.parts().isEmpty()) {
            return asked.send();
        }
        MultipartForm form = MultipartForm.create();
        for (OutboundRequest.Part part : request.parts()) {
            if (part instanceof OutboundRequest.Part.Field field) {
                form.attribute(field.name(), field.value());
            } else if (part instanceof OutboundRequest.Part.FileContent content) {
                // The name on this machine is nobody's business.
                form.binaryFileUpload(
                        content.name(), "file", content.file().toAbsolutePath().toString(), "application/octet-stream");
            }
        }
        return asked.sendMultipartForm(form);
    }

    private static OutboundResponse answer(HttpResponse<Buffer> response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.headers().forEach(header -> headers.putIfAbsent(header.getKey(), header.getValue()));
        Buffer body = response.body();
        return new OutboundResponse(response.statusCode(), headers, body == null ? new byte[0] : body.getBytes());
    }

    @Override
    public void close() {
        client.close();
    }
}
