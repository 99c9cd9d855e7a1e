package org.gridward.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.Row;
import org.gridward.model.UnionGrid;
import org.jspecify.annotations.Nullable;

/** Where Heqing lies: plots of 250 m; the four columns in the east are tidal land, then comes the sea. */
final class HeqingGround {
    /** @param grid 1 for that of Heqing in the north, 2 for that of Cailu */
    record Community(String code, String kind, String name, int grid) {}

    static final String TOWN = "310115110";
    private static final Position PLACE = new Position(121.7190, 31.2390);
    private static final int COLUMNS = 24;
    private static final int LAND = 20;
    private static final int ROWS = 28;
    private static final double PLOT_METERS = 250;
    private static final long SEED = 310115;
    private static final int SEGMENTS = 6;

    private static final List<String> NORTH_VILLAGES =
            List.of("向东", "前哨", "朝阳", "向阳", "勤奋", "共一", "红星", "永红", "庆丰", "奚家", "庆星", "跃丰", "东风");
    private static final List<String> NORTH_RESIDENTS = List.of("合庆", "庆南", "胜利", "庆东", "庆华");
    private static final List<String> SOUTH_VILLAGES =
            List.of("直属", "海塘", "建光", "勤昌", "春雷", "友谊", "青四", "营房", "青三", "大星", "蔡路", "勤益", "跃进", "益民", "华星", "勤俭");
    private static final List<String> SOUTH_RESIDENTS = List.of("蔡路", "益华");

    /** The residents' committee that gives ground to a new one, and whose station is removed later. */
    static final String SHRINKING = TOWN + "005";

    private static final Community NEW_ONE = new Community(TOWN + "008", "RESIDENTS", "第八居委（名称未载）", 1);

    private final Terrain terrain;
    private final int[] pieceOfPlot;
    private final List<Community> communities = new ArrayList<>();

    HeqingGround() {
        Noise noise = new Noise(SEED);
        Bend bend = new Bend(noise);
        int i = LAND / 2;
        int j = ROWS / 2 + 2;
        Placement placement = Placement.around(PLACE, bend.u(i, j) + 0.5, bend.v(i, j) + 0.5, PLOT_METERS, -12);
        terrain = new Terrain(new PlotLines(noise, COLUMNS, ROWS, bend, placement), COLUMNS, ROWS, SEGMENTS);
        List<Integer> land = IntStream.range(0, COLUMNS * ROWS)
                .filter(plot -> plot % COLUMNS < LAND)
                .boxed()
                .toList();
        addAll(NORTH_VILLAGES, "VILLAGE", 200, 1);
        addAll(NORTH_RESIDENTS, "RESIDENTS", 0, 1);
        addAll(SOUTH_VILLAGES, "VILLAGE", 200 + NORTH_VILLAGES.size(), 2);
        addAll(SOUTH_RESIDENTS, "RESIDENTS", NORTH_RESIDENTS.size(), 2);
        pieceOfPlot = PlotCut.cut(COLUMNS, COLUMNS * ROWS, land, communities.size());
    }

    private void addAll(List<String> names, String kind, int numbersAfter, int grid) {
        for (int n = 0; n < names.size(); n++) {
            String name = names.get(n) + (kind.equals("VILLAGE") ? "村" : "居委");
            communities.add(new Community(Codes.child(TOWN, numbersAfter + n + 1), kind, name, grid));
        }
    }

    List<Community> listCommunities(LocalDate day) {
        List<Community> all = new ArrayList<>(communities);
        if (!day.isBefore(Heqing.ONE_MORE)) {
            all.add(NEW_ONE);
        }
        return all;
    }

    private @Nullable String codeOf(int plot, LocalDate day) {
        int piece = pieceOfPlot[plot];
        if (piece == 0) {
            return null;
        }
        String code = communities.get(piece - 1).code();
        boolean given = code.equals(SHRINKING) && !day.isBefore(Heqing.ONE_MORE) && isInEast(plot, piece);
        return given ? NEW_ONE.code() : code;
    }

    private boolean isInEast(int plot, int piece) {
        double middle = IntStream.range(0, pieceOfPlot.length)
                .filter(other -> pieceOfPlot[other] == piece)
                .map(other -> other % COLUMNS)
                .average()
                .orElseThrow();
        return plot % COLUMNS > middle;
    }

    /** A plot of it, for the seat of its station. */
    Position seat(Community community, LocalDate day) {
        return terrain.middle(plotsOf(community.code(), day).findFirst().orElseThrow());
    }

    /** Another plot, where many people live: a liaison station sits in the middle of a town (rule Q-06). */
    Position liaisonSeat(int grid) {
        String residents = grid == 1 ? TOWN + "002" : TOWN + "006";
        return terrain.middle(
                plotsOf(residents, Heqing.START).skip(1).findFirst().orElseThrow());
    }

    private IntStream plotsOf(String community, LocalDate day) {
        return IntStream.range(0, pieceOfPlot.length).filter(plot -> community.equals(codeOf(plot, day)));
    }

    List<Row> town() {
        Shape shape = terrain.shape(plot -> true);
        return List.of(
                Shanghai.DISTRICT,
                Shanghai.STREET,
                new Grid(Grid.UNNUMBERED, "district", "310115", null, "浦东新区", null, shape),
                new Grid(Grid.UNNUMBERED, "street", TOWN, null, "合庆镇", "310115", shape));
    }

    List<Row> communities(LocalDate day) {
        List<Row> rows = new ArrayList<>(List.of(Shanghai.COMMUNITY, Shanghai.RESPONSIBILITY));
        SortedMap<String, Shape> shapes = terrain.shapes(plot -> codeOf(plot, day));
        for (Community one : listCommunities(day)) {
            Shape shape = Objects.requireNonNull(shapes.get(one.code()));
            rows.add(new Grid(Grid.UNNUMBERED, "community", one.code(), one.kind(), one.name(), null, shape));
        }
        rows.add(responsibility(1, "合庆责任网格", day));
        rows.add(responsibility(2, "蔡路责任网格", day));
        return rows;
    }

    private UnionGrid responsibility(int grid, String name, LocalDate day) {
        List<String> members = listCommunities(day).stream()
                .filter(one -> one.grid() == grid)
                .map(Community::code)
                .toList();
        return new UnionGrid("responsibility", responsibilityCode(grid), name, members);
    }

    static String responsibilityCode(int grid) {
        return TOWN + "-Z" + grid;
    }
}
