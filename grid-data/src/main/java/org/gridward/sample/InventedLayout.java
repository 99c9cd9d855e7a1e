package org.gridward.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridward.sample.Noise.Use;

/** Lays out a city of any size: quarters are taken from the centre outward until there is ground for all grids wanted. */
final class InventedLayout {
    /** One quarter with the first so many of its parts. */
    private record Quarter(int column, int row, int parts) {}

    /** A million grids in streets and districts of these sizes stay within 50 codes of districts and 99 of streets. */
    private static final int STREET_QUARTERS_WIDE = 4;

    private static final int STREET_QUARTERS_HIGH = 7;
    private static final int DISTRICT_STREETS_LEAST = 3;
    private static final int DISTRICT_STREETS_MOST = 6;
    private static final int GRIDS_PER_QUARTER = 50;
    /** There is this much more ground than wanted, which leaves pairs of plots to be joined. */
    private static final double SPARE = 1.04;

    private final Noise noise;
    private final int gridCount;
    private final QuarterPattern pattern;
    private final Bricks streets;
    private final Bricks districts;

    InventedLayout(Noise noise, int gridCount) {
        this.noise = noise;
        this.gridCount = gridCount;
        this.pattern = new QuarterPattern(noise);
        double quarters = (double) gridCount / GRIDS_PER_QUARTER;
        int wide = between(1, Math.sqrt(quarters / 3) * 0.75, STREET_QUARTERS_WIDE);
        int high = between(1, Math.sqrt(quarters / 3) * 1.3, STREET_QUARTERS_HIGH);
        int side = between(DISTRICT_STREETS_LEAST, Math.sqrt(quarters / (wide * high) / 4), DISTRICT_STREETS_MOST);
        this.streets = new Bricks(noise, 0, wide, high);
        this.districts = new Bricks(noise, 1 << 28, side, side);
    }

    private static int between(int least, double value, int most) {
        return (int) Math.max(least, Math.min(most, Math.rint(value)));
    }

    Layout make() {
        List<Quarter> quarters = takeQuarters();
        quarters.sort(Comparator.comparingInt(Quarter::row).reversed().thenComparingInt(Quarter::column));
        InventedAreas areas = new InventedAreas(new Names(noise));
        quarters.forEach(quarter -> areas.see(districtKey(quarter), streetKey(quarter)));
        areas.number();
        int west = quarters.stream().mapToInt(this::westEnd).min().orElseThrow();
        int south = quarters.get(quarters.size() - 1).row * QuarterPattern.HEIGHT;
        Layout layout = emptyLayout(quarters, areas, west, south);
        int first = 1;
        for (Quarter quarter : quarters) {
            fill(layout, quarter, first, areas.streetNumber(streetKey(quarter)), west, south);
            first += quarter.parts;
        }
        return layout;
    }

    private Layout emptyLayout(List<Quarter> quarters, InventedAreas areas, int west, int south) {
        int columns = quarters.stream().mapToInt(this::westEnd).max().orElseThrow() + QuarterPattern.WIDTH - west;
        int rows = (quarters.get(0).row + 1) * QuarterPattern.HEIGHT - south;
        int smalls = quarters.stream().mapToInt(Quarter::parts).sum();
        return new Layout(
                columns,
                rows,
                new int[columns * rows],
                new int[smalls + 1],
                new SmallKind[smalls + 1],
                areas.streets(),
                areas.districts());
    }

    private int westEnd(Quarter quarter) {
        return pattern.westEnd(quarter.column, quarter.row);
    }

    private void fill(Layout layout, Quarter quarter, int first, int street, int west, int south) {
        for (int part = 0; part < quarter.parts; part++) {
            layout.streetOfSmall()[first + part] = street;
            layout.kindOfSmall()[first + part] = pattern.kind(quarter.column, quarter.row, part);
        }
        int westEnd = westEnd(quarter);
        for (int j = quarter.row * QuarterPattern.HEIGHT; j < (quarter.row + 1) * QuarterPattern.HEIGHT; j++) {
            for (int i = westEnd; i < westEnd + QuarterPattern.WIDTH; i++) {
                int part = pattern.part(i, j);
                if (part < quarter.parts) {
                    layout.small()[(j - south) * layout.columns() + i - west] = first + part;
                }
            }
        }
    }

    private List<Quarter> takeQuarters() {
        List<Quarter> taken = new ArrayList<>();
        Set<Long> areas = new HashSet<>();
        int plots = 0;
        int smalls = 0;
        for (Quarter quarter : candidates()) {
            areas.add(streetKey(quarter));
            areas.add(-1 - districtKey(quarter));
            int[] plotsOfPart = plotsOfPart(quarter);
            int parts = 0;
            while (parts < QuarterPattern.PARTS && plots + smalls + areas.size() < gridCount * SPARE) {
                plots += plotsOfPart[parts++];
                smalls++;
            }
            if (parts > 0) {
                taken.add(new Quarter(quarter.column, quarter.row, parts));
            }
            if (parts < QuarterPattern.PARTS || plots + smalls + areas.size() >= gridCount * SPARE) {
                return taken;
            }
        }
        throw new IllegalStateException("too few quarters for " + gridCount + " grids");
    }

    private int[] plotsOfPart(Quarter quarter) {
        int[] plots = new int[QuarterPattern.PARTS];
        int westEnd = westEnd(quarter);
        for (int y = 0; y < QuarterPattern.HEIGHT; y++) {
            for (int x = 0; x < QuarterPattern.WIDTH; x++) {
                plots[pattern.part(westEnd + x, quarter.row * QuarterPattern.HEIGHT + y)]++;
            }
        }
        return plots;
    }

    /** More quarters than needed, from the centre outward. */
    private List<Quarter> candidates() {
        double reach = 15 + 1.5 * Math.sqrt((double) gridCount / Math.PI);
        int rows = (int) reach / QuarterPattern.HEIGHT + 1;
        int columns = (int) reach / QuarterPattern.WIDTH + 2;
        List<Quarter> quarters = new ArrayList<>();
        for (int row = -rows; row <= rows; row++) {
            for (int column = -columns; column <= columns; column++) {
                quarters.add(new Quarter(column, row, 0));
            }
        }
        long[] order = new long[quarters.size()];
        for (int t = 0; t < order.length; t++) {
            order[t] = ((long) (1_000 * remoteness(quarters.get(t))) << 24) | t;
        }
        Arrays.sort(order);
        return Arrays.stream(order)
                .mapToObj(o -> quarters.get((int) (o & 0xffffff)))
                .toList();
    }

    /** The distance from the centre, measured so that the outline gets bays and capes. */
    private double remoteness(Quarter quarter) {
        double x = westEnd(quarter) + QuarterPattern.WIDTH / 2.0;
        double y = (quarter.row + 0.5) * QuarterPattern.HEIGHT;
        double angle = StrictMath.atan2(y, x);
        double stretch = 1;
        int[] capes = {2, 3, 7};
        for (int c : capes) {
            stretch += 0.3 / (c + 1) * StrictMath.sin(c * angle + Math.PI * noise.signed(Use.OUTLINE, c, 0));
        }
        return Math.sqrt(x * x + y * y) / stretch;
    }

    private long streetKey(Quarter quarter) {
        return key(streets.column(quarter.column, quarter.row), streets.row(quarter.column, quarter.row));
    }

    private long districtKey(Quarter quarter) {
        int x = streets.column(quarter.column, quarter.row);
        int y = streets.row(quarter.column, quarter.row);
        return key(districts.column(x, y), districts.row(x, y));
    }

    /** Never negative. */
    private static long key(int column, int row) {
        return ((column + (1L << 20)) << 24) | (row + (1L << 20));
    }
}
