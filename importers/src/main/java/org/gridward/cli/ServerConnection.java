package org.gridward.cli;

import java.net.URI;
import java.util.List;
import org.gridward.model.Text;
import org.gridward.outbound.OutboundClient;
import org.gridward.outbound.OutboundException;
import org.gridward.outbound.OutboundRequest;
import org.gridward.outbound.OutboundResponse;
import org.gridward.outbound.OutboundSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one running server, with a key. */
final class ServerConnection implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int REFUSED = 422;
    private static final long REPORT_BYTES = 64L * 1024 * 1024;

    private final URI address;
    private final String key;
    private final LanguageOption language;
    private final OutboundClient client;

    ServerConnection(URI address, String key, LanguageOption language, OutboundSettings settings) {
        this.address = address;
        this.key = key;
        this.language = language;
        this.client = new OutboundClient(settings);
    }

    /** What is at a path that the server named. */
    JsonNode get(String path, String... header) {
        OutboundRequest request = OutboundRequest.get(address.resolve(path));
        request = request.withLimits(request.limits().withResponseBytes(REPORT_BYTES));
        return send(header.length == 0 ? request : request.withHeader(header[0], header[1]));
    }

    JsonNode post(String path, List<OutboundRequest.Part> parts) {
        return send(OutboundRequest.post(address.resolve(path), parts));
    }

    private JsonNode send(OutboundRequest request) {
        try {
            OutboundResponse response = client.send(request.withHeader("Authorization", "Bearer " + key)
                    .withHeader("Accept-Language", language.language().locale().toLanguageTag()));
            JsonNode body = JSON.readTree(response.body());
            if (!response.isSuccess()) {
                throw problem(body, response.status());
            }
            return body;
        } catch (OutboundException e) {
            throw new ServerFaultException(e.text(), ExitCode.DATABASE);
        } catch (JacksonException e) {
            throw new ServerFaultException(
                    new Text(address + " 的回答不是 Gridward 的回答", "What answers at " + address + " is no Gridward"),
                    ExitCode.DATABASE);
        }
    }

    /** A problem document in words; its text is in the language that was asked for. */
    static ServerFaultException problem(JsonNode problem, int status) {
        String detail = problem.path("detail").asString("HTTP " + status);
        return new ServerFaultException(
                new Text("服务器：" + detail, "The server says: " + detail),
                status == REFUSED ? ExitCode.FILE : ExitCode.DATABASE);
    }

    @Override
    public void close() {
        client.close();
    }
}
