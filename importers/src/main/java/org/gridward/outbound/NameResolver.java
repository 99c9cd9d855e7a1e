package org.gridward.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Who knows the addresses of a name. */
interface NameResolver {
    NameResolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /** At least one, the best first. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
