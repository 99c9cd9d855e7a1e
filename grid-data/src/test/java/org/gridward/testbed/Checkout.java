package org.gridward.testbed;

import java.nio.file.Path;

/** The checkout under test. */
public final class Checkout {
    private Checkout() {}

    /** The folder of the parent pom; falls back to the folder above the module when run from an IDE. */
    public static Path root() {
        String given = System.getProperty("gridward.root");
        Path root = given == null ? Path.of("").toAbsolutePath().getParent() : Path.of(given);
        return root.toAbsolutePath().normalize();
    }

    /** {@code small} in the everyday build, {@code large} with {@code -Plong}. */
    public static int count(int small, int large) {
        return Boolean.getBoolean("gridward.test.long") ? large : small;
    }
}
