package org.gridward.server;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.valves.RemoteCIDRValve;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * With {@code gridward.trusted-proxy}: what the proxy says of the client's address and scheme is believed, and nobody but
 * the proxy and this host may speak to the server, because a password sent past the proxy would cross the net in the
 * clear.
 */
@Component
class TrustedProxy implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final List<String> THIS_HOST = List.of("127.0.0.0/8", "::1");

    private final List<String> proxies;

    TrustedProxy(ServerSettings settings) {
        this.proxies = settings.trustedProxy();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (proxies.isEmpty()) {
            return;
        }
        RemoteCIDRValve door = new RemoteCIDRValve();
        door.setAllow(Stream.concat(proxies.stream(), THIS_HOST.stream()).collect(Collectors.joining(",")));
        RemoteIpValve names = new RemoteIpValve();
        names.setInternalProxies(proxies.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        names.setRemoteIpHeader("X-Forwarded-For");
        names.setProtocolHeader("X-Forwarded-Proto");
        factory.addEngineValves(door, names);
    }
}
