package org.gridward.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.gridward.model.Text;
import org.gridward.outbound.OutboundClient;
import org.gridward.outbound.OutboundException;
import org.gridward.outbound.OutboundLimits;
import org.gridward.outbound.OutboundRequest;
import org.gridward.outbound.OutboundSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which running server a command asks, and with which key. */
final class ServerOptions {
    private static final String DEFAULT_SERVER = "http://127.0.0.1:8080";
    private static final OutboundLimits GLANCE =
            new OutboundLimits(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(2), 10_000);

    @Option(names = "--server", paramLabel = "URL")
    private @Nullable String server;

    @Option(names = "--key-file", paramLabel = "FILE")
    private @Nullable Path keyFile;

    @Option(names = "--key", paramLabel = "KEY")
    private @Nullable String key;

    @Option(names = "--ca-file", paramLabel = "FILE")
    private @Nullable Path authorities;

    boolean isGiven() {
        return server != null;
    }

    /** The server that was named, or the one that answers where a server usually is; empty when none does. */
    Optional<ServerConnection> find(Usage usage) {
        if (server != null) {
            return Optional.of(connection(address(server, "--server", usage), usage));
        }
        String named = System.getenv("GRIDWARD_SERVER");
        URI usual = address(named == null ? DEFAULT_SERVER : named, "GRIDWARD_SERVER", usage);
        return answers(usual, usage) ? Optional.of(connection(usual, usage)) : Optional.empty();
    }

    private boolean answers(URI address, Usage usage) {
        try (OutboundClient client = new OutboundClient(settings(address, usage))) {
            // a page that every Gridward shows to everybody, and nothing else has
            return client.send(OutboundRequest.get(address.resolve("/problems/not-found"))
                            .withLimits(GLANCE))
                    .text()
                    .contains("\"/problems/not-found\"");
        } catch (OutboundException nobody) {
            return false;
        }
    }

    private ServerConnection connection(URI address, Usage usage) {
        return new ServerConnection(address, key(usage), usage.language(), settings(address, usage));
    }

    /** Who names a server on the command line may ask it, wherever it is. */
    private OutboundSettings settings(URI address, Usage usage) {
        usage.require(
                authorities == null || Files.isReadable(authorities),
                "--ca-file：无法读取 " + authorities,
                "--ca-file: can't read " + authorities);
        String host = address.getHost().replaceAll("[\\[\\]]", "");
        return new OutboundSettings(Set.of(host), authorities);
    }

    private static URI address(String text, String option, Usage usage) {
        try {
            URI address = new URI(text);
            OutboundRequest.get(address);
            return address.getPath().isEmpty() ? address.resolve("/") : address;
        } catch (URISyntaxException | OutboundException wrong) {
            throw usage.wrong(new Text(
                    option + "：须为 http 或 https 地址：" + text, option + ": expected an http or https address: " + text));
        }
    }

    private String key(Usage usage) {
        usage.require(
                key == null || keyFile == null, "--key 与 --key-file 不能同时给出", "--key and --key-file exclude each other");
        String found = key == null ? keyOfFile(usage) : key;
        usage.require(
                found != null && !found.isBlank(),
                "向服务器导入需要密钥：--key-file、环境变量 GRIDWARD_KEY 或 --key；直接操作数据库用 --data-dir 或 --jdbc-url",
                "A server wants a key: --key-file, the environment's GRIDWARD_KEY, or --key. To work on the database"
                        + " itself name it with --data-dir or --jdbc-url");
        return String.valueOf(found).strip();
    }

    private @Nullable String keyOfFile(Usage usage) {
        if (keyFile == null) {
            return System.getenv("GRIDWARD_KEY");
        }
        try {
            return Files.readString(keyFile);
        } catch (IOException e) {
            throw usage.wrong(new Text("--key-file：无法读取 " + keyFile, "--key-file: can't read " + keyFile + ": " + e));
        }
    }
}
