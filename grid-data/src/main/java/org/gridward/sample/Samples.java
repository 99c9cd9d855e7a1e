package org.gridward.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The samples that have a name. */
public final class Samples {
    private static final String ALL = "all";
    private static final Map<String, Supplier<SampleCity>> CITIES = new TreeMap<>(Map.of(
            "gumei", Gumei::make,
            "heqing", Heqing::make,
            "huangpu", Huangpu::make,
            "minhang", Minhang::make,
            "yangpu", Yangpu::make));

    private Samples() {}

    /** The cities by name, then {@code all}. */
    public static List<String> listNames() {
        List<String> names = new ArrayList<>(CITIES.keySet());
        names.add(ALL);
        return names;
    }

    /** Empty for a name not in the list; names are in lower case. */
    public static Optional<SampleCity> findSample(String name) {
        return name.equals(ALL)
                ? Optional.of(EverySample.make(
                        CITIES.values().stream().map(Supplier::get).toList()))
                : Optional.ofNullable(CITIES.get(name)).map(Supplier::get);
    }

    /**
     * Huangpu District of Shanghai with its ten streets and three streets of Xuhui and Jing'an beside it: real names and
     * codes, roughly where they are, on invented borders. Xuhui's Hunan Road street is in no scheme.
     */
    public static SampleCity huangpu() {
        return Huangpu.make();
    }
}
