package org.gridward.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridward.sample.Noise.Use;

/** Lays out a city of any size: tiles are taken from the centre outward until there is ground for all grids wanted. */
final class InventedLayout {
    /** A tile of the pattern with the first so many of its parts. */
    private record Tile(int column, int row, int parts) {}

    /** Borders that keep districts within the 50 codes a city has, and streets within their 99. */
    private static final int STREET_TILES_WIDE = 4;

    private static final int STREET_TILES_HIGH = 7;
    private static final int DISTRICT_STREETS_LEAST = 3;
    private static final int DISTRICT_STREETS_MOST = 6;
    private static final int GRIDS_PER_TILE = 50;
    /** There is this much more ground than wanted, which leaves pairs of plots to be joined. */
    private static final double SPARE = 1.04;

    private final Noise noise;
    private final int gridCount;
    private final TilePattern pattern;
    private final Bricks streets;
    private final Bricks districts;

    InventedLayout(Noise noise, int gridCount) {
        this.noise = noise;
        this.gridCount = gridCount;
        this.pattern = new TilePattern(noise);
        double tiles = (double) gridCount / GRIDS_PER_TILE;
        int wide = between(1, Math.sqrt(tiles / 3) * 0.75, STREET_TILES_WIDE);
        int high = between(1, Math.sqrt(tiles / 3) * 1.3, STREET_TILES_HIGH);
        int side = between(DISTRICT_STREETS_LEAST, Math.sqrt(tiles / (wide * high) / 4), DISTRICT_STREETS_MOST);
        this.streets = new Bricks(noise, 0, wide, high);
        this.districts = new Bricks(noise, 1 << 28, side, side);
    }

    private static int between(int least, double value, int most) {
        return (int) Math.max(least, Math.min(most, Math.rint(value)));
    }

    Layout make() {
        List<Tile> tiles = new ArrayList<>(takeTiles());
        tiles.sort(Comparator.comparingInt(Tile::row).reversed().thenComparingInt(Tile::column));
        InventedAreas areas = new InventedAreas(new Names(noise));
        tiles.forEach(tile -> areas.see(districtKey(tile), streetKey(tile)));
        areas.number();

        int west = tiles.stream()
                .mapToInt(t -> pattern.westEnd(t.column, t.row))
                .min()
                .orElseThrow();
        int east = tiles.stream()
                .mapToInt(t -> pattern.westEnd(t.column, t.row))
                .max()
                .orElseThrow();
        int south = tiles.get(tiles.size() - 1).row * TilePattern.HEIGHT;
        int columns = east + TilePattern.WIDTH - west;
        int rows = (tiles.get(0).row + 1) * TilePattern.HEIGHT - south;
        int smalls = tiles.stream().mapToInt(Tile::parts).sum();
        Layout layout = new Layout(
                columns,
                rows,
                new int[columns * rows],
                new int[smalls + 1],
                new SmallKind[smalls + 1],
                areas.streets(),
                areas.districts());
        int first = 1;
        for (Tile tile : tiles) {
            fill(layout, tile, first, areas.streetNumber(streetKey(tile)), west, south);
            first += tile.parts;
        }
        return layout;
    }

    private void fill(Layout layout, Tile tile, int first, int street, int west, int south) {
        for (int part = 0; part < tile.parts; part++) {
            layout.streetOfSmall()[first + part] = street;
            layout.kindOfSmall()[first + part] = pattern.kind(tile.column, tile.row, part);
        }
        int westEnd = pattern.westEnd(tile.column, tile.row);
        for (int j = tile.row * TilePattern.HEIGHT; j < (tile.row + 1) * TilePattern.HEIGHT; j++) {
            for (int i = westEnd; i < westEnd + TilePattern.WIDTH; i++) {
                int part = pattern.part(i, j);
                if (part < tile.parts) {
                    layout.small()[(j - south) * layout.columns() + i - west] = first + part;
                }
            }
        }
    }

    private List<Tile> takeTiles() {
        List<Tile> taken = new ArrayList<>();
        Set<Long> areas = new HashSet<>();
        int plots = 0;
        int smalls = 0;
        for (Tile tile : candidates()) {
            areas.add(streetKey(tile));
            areas.add(-1 - districtKey(tile));
            int[] plotsOfPart = plotsOfPart(tile);
            int parts = 0;
            while (parts < TilePattern.PARTS && plots + smalls + areas.size() < gridCount * SPARE) {
                plots += plotsOfPart[parts++];
                smalls++;
            }
            if (parts > 0) {
                taken.add(new Tile(tile.column, tile.row, parts));
            }
            if (parts < TilePattern.PARTS || plots + smalls + areas.size() >= gridCount * SPARE) {
                return taken;
            }
        }
        throw new IllegalStateException("too few tiles for " + gridCount + " grids");
    }

    private int[] plotsOfPart(Tile tile) {
        int[] plots = new int[TilePattern.PARTS];
        int westEnd = pattern.westEnd(tile.column, tile.row);
        for (int y = 0; y < TilePattern.HEIGHT; y++) {
            for (int x = 0; x < TilePattern.WIDTH; x++) {
                plots[pattern.part(westEnd + x, tile.row * TilePattern.HEIGHT + y)]++;
            }
        }
        return plots;
    }

    /** More tiles than needed, from the centre outward. */
    private List<Tile> candidates() {
        double reach = 15 + 1.5 * Math.sqrt((double) gridCount / Math.PI);
        int rows = (int) reach / TilePattern.HEIGHT + 1;
        int columns = (int) reach / TilePattern.WIDTH + 2;
        List<Tile> tiles = new ArrayList<>();
        for (int row = -rows; row <= rows; row++) {
            for (int column = -columns; column <= columns; column++) {
                tiles.add(new Tile(column, row, 0));
            }
        }
        long[] order = new long[tiles.size()];
        for (int t = 0; t < order.length; t++) {
            order[t] = ((long) (1_000 * remoteness(tiles.get(t))) << 24) | t;
        }
        Arrays.sort(order);
        return Arrays.stream(order)
                .mapToObj(o -> tiles.get((int) (o & 0xffffff)))
                .toList();
    }

    /** The distance from the centre, measured so that the outline gets bays and capes. */
    private double remoteness(Tile tile) {
        double x = pattern.westEnd(tile.column, tile.row) + TilePattern.WIDTH / 2.0;
        double y = (tile.row + 0.5) * TilePattern.HEIGHT;
        double angle = StrictMath.atan2(y, x);
        double stretch = 1;
        int[] capes = {2, 3, 7};
        for (int c : capes) {
            stretch += 0.3 / (c + 1) * StrictMath.sin(c * angle + Math.PI * noise.signed(Use.OUTLINE, c, 0));
        }
        return Math.sqrt(x * x + y * y) / stretch;
    }

    private long streetKey(Tile tile) {
        return key(streets.column(tile.column, tile.row), streets.row(tile.column, tile.row));
    }

    private long districtKey(Tile tile) {
        int x = streets.column(tile.column, tile.row);
        int y = streets.row(tile.column, tile.row);
        return key(districts.column(x, y), districts.row(x, y));
    }

    /** Never negative. */
    private static long key(int column, int row) {
        return ((column + (1L << 20)) << 24) | (row + (1L << 20));
    }
}
