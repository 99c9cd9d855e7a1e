package org.gridward.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.gridward.access.FirstAdmin;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Refuses to listen on anything but loopback until two things are so: passwords don't cross the net in the clear (TLS
 * here, or a proxy in front), and the first password was changed. A container may promise that only the host's loopback
 * leads to it.
 */
@Component
class LoopbackRule {
    private final @Nullable String address;
    private final boolean hasTls;
    private final ServerSettings settings;

    LoopbackRule(
            @Value("${server.address:}") @Nullable String address,
            @Value("${server.ssl.bundle:}${server.ssl.key-store:}${server.ssl.certificate:}") String tls,
            @Value("${server.ssl.enabled:true}") boolean tlsEnabled,
            ServerSettings settings) {
        this.address = address;
        this.hasTls = tlsEnabled && !tls.isBlank();
        this.settings = settings;
    }

    boolean hasTls() {
        return hasTls;
    }

    /** Before the database is opened. */
    void judge() {
        if (isOpenToOthers() && !hasTls && settings.trustedProxy().isEmpty()) {
            throw new StartRefusedException(
                    "Without TLS Gridward listens on loopback only; server.address is " + address + ".",
                    "Leave server.address at 127.0.0.1, or set server.ssl.* for TLS, or gridward.trusted-proxy to the"
                            + " address of the proxy that does TLS, or, in a container whose port is published on the"
                            + " host's loopback, gridward.published-on-loopback=true.");
        }
    }

    /** Once there are users. */
    void judgePassword(FirstAdmin admin) {
        if (isOpenToOthers() && admin.isPasswordFirst()) {
            throw new StartRefusedException(
                    "The first password of admin was not changed yet; until then Gridward listens on loopback only.",
                    "Start with server.address=127.0.0.1, sign in as admin with the password in "
                            + admin.findFile().map(Object::toString).orElse("the file of the first start")
                            + ", change it (POST /api/v1/me/password), then start again.");
        }
    }

    private boolean isOpenToOthers() {
        return !settings.publishedOnLoopback() && !isLoopback();
    }

    private boolean isLoopback() {
        if (address == null || address.isBlank()) {
            return false; // Tomcat would listen everywhere
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
