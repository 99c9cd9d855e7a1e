package org.gridward.testbed;

import java.nio.file.Path;

/** Real, openly licensed boundaries that may lie beside the checkout. */
public final class SharedData {
    static final Path ROOT = Checkout.root().resolveSibling("shared").resolve("data");

    private SharedData() {}

    /** A file below {@code ../shared/data}; guard the test with {@code @Needs(SHARED_DATA)}. */
    public static Path file(String relative) {
        return ROOT.resolve(relative);
    }
}
