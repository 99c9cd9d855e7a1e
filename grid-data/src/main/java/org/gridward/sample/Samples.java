package org.gridward.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The samples that have a name. */
public final class Samples {
    private static final Map<String, Supplier<SampleCity>> ALL =
            new TreeMap<>(Map.of("gumei", Gumei::make, "huangpu", Huangpu::make));

    private Samples() {}

    public static List<String> listNames() {
        return List.copyOf(ALL.keySet());
    }

    /** Empty for a name not in the list; names are in lower case. */
    public static Optional<SampleCity> findSample(String name) {
        return Optional.ofNullable(ALL.get(name)).map(Supplier::get);
    }

    /**
     * Huangpu District of Shanghai with its ten streets and three streets of Xuhui and Jing'an beside it: real names and
     * codes, roughly where they are, on invented borders. Xuhui's Hunan Road street is in no scheme.
     */
    public static SampleCity huangpu() {
        return Huangpu.make();
    }
}
