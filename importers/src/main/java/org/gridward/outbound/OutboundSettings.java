package org.gridward.outbound;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an installation lets out.
 *
 * @param listed hosts, {@code name} or {@code name:port}, that may be asked although their address is private
 * @param authorities PEM file of the certificates to trust instead of the Java platform's, or null
 */
public record OutboundSettings(Set<String> listed, @Nullable Path authorities) {
    public static final OutboundSettings PUBLIC_ONLY = new OutboundSettings(Set.of(), null);

    public OutboundSettings {
        listed = listed.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    boolean isListed(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        return listed.contains(name) || listed.contains(name + ":" + port);
    }
}
