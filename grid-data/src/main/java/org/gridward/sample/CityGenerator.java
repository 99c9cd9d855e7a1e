package org.gridward.sample;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridward.geo.Position;
import org.gridward.model.Row;

/**
 * Makes a city from a seed and a size; the same two give the same rows on every machine. Layers {@code district},
 * {@code street}, {@code small} and {@code block} tile each other exactly, with holes and exclaves. A border between
 * two smalls has 30 to 60 vertices, the ring of four blocks in five about as many.
 */
public final class CityGenerator {
    public static final int LEAST_GRIDS = 100;
    public static final int MOST_GRIDS = 1_000_000;

    static final Instant EFFECTIVE_FROM = Instant.parse("2025-12-31T16:00:00Z");
    static final String NOTE =
            "示例数据：边界为程序虚构，不代表真实辖区，不得用于执法。" + " / Sample data: the geometry is invented and shows no real jurisdiction.";

    private static final Position CENTRE = new Position(121.47, 31.23);
    private static final double PLOT_METERS = 80;
    private static final double TURN_DEGREES = -7;

    private CityGenerator() {}

    /**
     * @param gridCount how many grids the city has in all layers together, exactly
     * @throws IllegalArgumentException when the count is out of range
     */
    public static SampleCity generate(long seed, int gridCount) {
        if (gridCount < LEAST_GRIDS || gridCount > MOST_GRIDS) {
            throw new IllegalArgumentException("a city has " + LEAST_GRIDS + " to " + MOST_GRIDS + " grids");
        }
        Noise noise = new Noise(seed);
        Layout layout = new InventedLayout(noise, gridCount).make();
        Exchanges exchanges = new Exchanges(layout, noise);
        exchanges.exchangeSmalls(60);
        exchanges.exchangePlots(60);
        int coarse = layout.smallCount()
                + layout.streets().size()
                + layout.districts().size();
        CityPlan plan = new CityPlan(layout, noise, gridCount - coarse);
        Placement placement =
                Placement.around(CENTRE, layout.columns() / 2.0, layout.rows() / 2.0, PLOT_METERS, TURN_DEGREES);
        PlotLines lines = new PlotLines(noise, layout.columns(), layout.rows(), new Bend(noise), placement);
        String name = "city-" + seed + "-" + gridCount;
        String title = "示例城市 " + name;
        return new SampleCity(
                "sample:" + name,
                title,
                List.of(new SampleEdition(
                        EFFECTIVE_FROM,
                        title,
                        NOTE,
                        new CityRows(
                                CityRows.LAYERS, plan, new CityMap(plan, lines), new Names(noise), bodies(layout)))));
    }

    private static List<Row> bodies(Layout layout) {
        Bodies bodies = new Bodies("CG", "示例市城市管理行政执法局");
        for (Layout.District district : layout.districts()) {
            bodies.addBrigade("CG-" + district.code(), district.name() + "城管执法局", authority(district));
        }
        for (Layout.Street street : layout.streets()) {
            Layout.District district = layout.districts().get(street.district() - 1);
            bodies.addSquad(
                    "CG-" + street.code(),
                    street.name() + "城管中队",
                    "CG-" + district.code(),
                    authority(district),
                    street.code());
        }
        for (int d = 1; d <= layout.districts().size(); d++) {
            Layout.District district = layout.districts().get(d - 1);
            bodies.addScheme("CG-" + district.code(), district.name() + "网格化管理方案", streetsOf(layout, d));
        }
        return bodies.rows();
    }

    private static String authority(Layout.District district) {
        return "示例市" + district.name() + "城市管理行政执法局";
    }

    private static Set<String> streetsOf(Layout layout, int district) {
        return layout.streets().stream()
                .filter(street -> street.district() == district)
                .map(Layout.Street::code)
                .collect(Collectors.toSet());
    }
}
