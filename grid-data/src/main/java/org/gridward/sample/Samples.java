package org.gridward.sample;

import java.util.List;
import java.util.Optional;

/** The samples that have a name. */
public final class Samples {
    private static final String HUANGPU = "huangpu";

    private Samples() {}

    public static List<String> listNames() {
        return List.of(HUANGPU);
    }

    /** Empty for a name not in the list; names are in lower case. */
    public static Optional<SampleCity> findSample(String name) {
        return HUANGPU.equals(name) ? Optional.of(huangpu()) : Optional.empty();
    }

    /**
     * Huangpu District of Shanghai with its ten streets and two streets of Xuhui beside it: real names and codes, roughly
     * where they are, on invented borders. Xuhui's Hunan Road street is in no scheme.
     */
    public static SampleCity huangpu() {
        return Huangpu.make();
    }
}
