package org.gridward.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Refuses to listen on anything but loopback: there are no users and no TLS yet, so whoever reaches the port reads
 * everything. A container may promise that only the host's loopback leads to it.
 */
@Component
class LoopbackRule {
    private final @Nullable String address;
    private final ServerSettings settings;

    LoopbackRule(@Value("${server.address:}") @Nullable String address, ServerSettings settings) {
        this.address = address;
        this.settings = settings;
    }

    void judge() {
        if (!settings.publishedOnLoopback() && !isLoopback()) {
            throw new StartRefusedException(
                    "Gridward listens on loopback only; server.address is " + address + ".",
                    "Leave server.address at 127.0.0.1, or, in a container whose port is published on the host's"
                            + " loopback, set gridward.published-on-loopback=true.");
        }
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
