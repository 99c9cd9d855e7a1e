package org.gridward.source;

import java.nio.file.Path;
import org.gridward.testbed.Checkout;

/** Files of this module's tests, each named for what is special about it. */
public final class Cases {
    private Cases() {}

    public static Path file(String name) {
        return Checkout.root().resolve("importers/src/test/resources/cases").resolve(name);
    }
}
