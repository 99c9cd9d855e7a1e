package org.gridward.sample;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;

/** Where Minhang lies: plots of 100 m, five by five of them in a cell. */
final class MinhangGround {
    static final int CELL = 5;
    static final int COLUMNS = 46;
    static final int ROWS = 51;

    private static final Position GUMEI = new Position(121.3900, 31.1440);
    /** A plot of Gumei, in a residential area. */
    private static final int GUMEI_COLUMN = 89;

    private static final int GUMEI_ROW = 152;
    private static final long SEED = 310112;
    private static final double PLOT_METERS = 100;
    private static final double TURN_DEGREES = -5;
    private static final int SEGMENTS = 2;

    private final Terrain terrain;
    private final List<Optional<MinhangTown>> townOfCell;

    MinhangGround() {
        townOfCell = IntStream.range(0, COLUMNS * ROWS)
                .mapToObj(cell -> MinhangTown.findAt(cell % COLUMNS, cell / COLUMNS))
                .toList();
        Noise noise = new Noise(SEED);
        Bend bend = new Bend(noise);
        Placement placement = Placement.around(
                GUMEI,
                bend.u(GUMEI_COLUMN, GUMEI_ROW) + 0.5,
                bend.v(GUMEI_COLUMN, GUMEI_ROW) + 0.5,
                PLOT_METERS,
                TURN_DEGREES);
        PlotLines lines = new PlotLines(noise, COLUMNS * CELL, ROWS * CELL, bend, placement);
        terrain = new Terrain(lines, COLUMNS * CELL, ROWS * CELL, SEGMENTS);
    }

    Terrain terrain() {
        return terrain;
    }

    Optional<MinhangTown> townOf(int plot) {
        return townOfCell.get(cellY(plot) * COLUMNS + cellX(plot));
    }

    int cellX(int plot) {
        return plot % terrain.columns() / CELL;
    }

    int cellY(int plot) {
        return plot / terrain.columns() / CELL;
    }

    /** The towns that are wanted, by code; Pujin is part of Pujiang until the split. */
    SortedMap<String, Shape> towns(boolean split, Predicate<MinhangTown> wanted) {
        return terrain.shapes(plot ->
                townOf(plot).filter(wanted).map(town -> codeOf(town, split)).orElse(null));
    }

    /** The districts of those towns. */
    SortedMap<String, Shape> districts(Predicate<MinhangTown> wanted) {
        return terrain.shapes(
                plot -> townOf(plot).filter(wanted).map(MinhangTown::district).orElse(null));
    }

    static String codeOf(MinhangTown town, boolean split) {
        return !split && town.code().equals(MinhangTown.PUJIN) ? MinhangTown.PUJIANG : town.code();
    }
}
