package org.gridward.server;

import java.util.Optional;

/** What this server is a release of. */
final class Release {
    private Release() {}

    /** {@code development} outside a packaged server. */
    static String name() {
        return Optional.ofNullable(Release.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
