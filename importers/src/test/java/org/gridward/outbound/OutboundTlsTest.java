package org.gridward.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.gridward.outbound.OutboundException.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates are judged by the name that was asked for, although the connection goes to a number. */
class OutboundTlsTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    private static final NameResolver LOOPBACK = host -> List.of(InetAddress.getByName("127.0.0.1"));

    @TempDir
    static Path folder;

    private static SSLContext context;
    private static Path authorities;

    @BeforeAll
    static void makeCertificate() throws Exception {
        Path keys = folder.resolve("keys.p12");
        authorities = folder.resolve("authorities.pem");
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=grid.example", "-ext", "san=dns:grid.example", keys);
        keytool("-exportcert", "-rfc", "-file", authorities.toString(), keys);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys)) {
            store.load(in, "password".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "password".toCharArray());
        context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
    }

    @Test
    void a_trusted_certificate_of_the_name_is_accepted_and_the_name_is_sent() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        try (RawServer server = start(asked);
                OutboundClient client = client(authorities)) {
            assertThat(client.send(OutboundRequest.get(uri(server, "grid.example")))
                            .status())
                    .isEqualTo(200);
            assertThat(asked).containsExactly("grid.example");
        }
    }

    @Test
    void the_certificate_of_another_name_is_refused() throws Exception {
        try (RawServer server = start(new CopyOnWriteArrayList<>())) {
            assertNotTrusted(server, "other.example", authorities);
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused() throws Exception {
        try (RawServer server = start(new CopyOnWriteArrayList<>())) {
            assertNotTrusted(server, "grid.example", null);
        }
    }

    private static void assertNotTrusted(RawServer server, String host, Path trusted) {
        try (OutboundClient client = client(trusted)) {
            assertThatThrownBy(() -> client.send(OutboundRequest.get(uri(server, host))))
                    .isInstanceOfSatisfying(
                            OutboundException.class,
                            e -> assertThat(e.reason()).as(e.toString()).isEqualTo(Reason.NOT_TRUSTED));
            assertThat(server.heads()).isEmpty();
        }
    }

    private static OutboundClient client(Path trusted) {
        return new OutboundClient(new OutboundSettings(Set.of("grid.example", "other.example"), trusted), LOOPBACK);
    }

    private static URI uri(RawServer server, String host) {
        return URI.create("https://" + host + ":" + server.port() + "/");
    }

    private static RawServer start(List<String> names) throws IOException {
        SSLServerSocket listening = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        return RawServer.on(listening, (socket, out) -> {
            ExtendedSSLSession session = (ExtendedSSLSession) ((SSLSocket) socket).getSession();
            for (SNIServerName name : session.getRequestedServerNames()) {
                names.add(new String(name.getEncoded(), java.nio.charset.StandardCharsets.US_ASCII));
            }
            out.write(OK.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        });
    }

    private static void keytool(Object... words) throws Exception {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        for (int i = 0; i < words.length - 1; i++) {
            command.add(words[i].toString());
        }
        command.addAll(List.of("-keystore", words[words.length - 1].toString(), "-storepass", "password"));
        command.addAll(List.of("-alias", "grid", "-storetype", "PKCS12"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }
}
