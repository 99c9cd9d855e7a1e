package org.gridward.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.model.AttributeValue;
import org.gridward.model.Grid;
import org.gridward.model.Row;

/** Where Yangpu lies: plots of 200 m, cut into streets and three times more, without regard for each other. */
final class YangpuGround {
    /** One of the cuts: how many pieces and how many people they have together (rules Y-04, Y-05, Y-06). */
    enum Cut {
        LINKAGE("linkage", "联动网格", 28, 420),
        PATROL("patrol", "巡格", 34, 328),
        STATION("station-ground", "社区工作站", 312, 3_788);

        final String layer;
        final String title;
        final int count;
        final int people;

        Cut(String layer, String title, int count, int people) {
            this.layer = layer;
            this.title = title;
            this.count = count;
            this.people = people;
        }

        String code(int number) {
            return "310110-" + name().charAt(0) + String.format(Locale.ROOT, "%03d", number);
        }

        int people(int number) {
            return people / count + (number <= people % count ? 1 : 0);
        }
    }

    private static final Position PLACE = new Position(121.5140, 31.3010);
    private static final int COLUMNS = 39;
    private static final int ROWS = 39;
    private static final int PLACE_COLUMN = 18;
    private static final int PLACE_ROW = 31;
    private static final double PLOT_METERS = 200;
    private static final long SEED = 310110;
    private static final int SEGMENTS = 4;

    private final Terrain terrain;
    private final Map<Cut, int[]> pieces = new TreeMap<>();

    YangpuGround() {
        Noise noise = new Noise(SEED);
        Bend bend = new Bend(noise);
        Placement placement = Placement.around(
                PLACE, bend.u(PLACE_COLUMN, PLACE_ROW) + 0.5, bend.v(PLACE_COLUMN, PLACE_ROW) + 0.5, PLOT_METERS, -8);
        terrain = new Terrain(new PlotLines(noise, COLUMNS, ROWS, bend, placement), COLUMNS, ROWS, SEGMENTS);
        List<Integer> all = IntStream.range(0, COLUMNS * ROWS).boxed().toList();
        pieces.put(Cut.LINKAGE, PlotCut.cut(COLUMNS, COLUMNS * ROWS, all, Cut.LINKAGE.count));
        pieces.put(Cut.PATROL, PlotCut.cut(COLUMNS, COLUMNS * ROWS, all, Cut.PATROL.count));
        pieces.put(Cut.STATION, stations(all));
    }

    /** As many in each street. */
    private static int[] stations(List<Integer> all) {
        List<YangpuStreet> streets = YangpuStreet.list(false);
        int each = Cut.STATION.count / streets.size();
        int[] pieces = new int[all.size()];
        for (int s = 0; s < streets.size(); s++) {
            YangpuStreet street = streets.get(s);
            List<Integer> ground = all.stream()
                    .filter(plot -> YangpuStreet.at(plot % COLUMNS, plot / COLUMNS, false)
                            .equals(street))
                    .toList();
            int[] cut = PlotCut.cut(COLUMNS, all.size(), ground, each);
            for (int plot : ground) {
                pieces[plot] = s * each + cut[plot];
            }
        }
        return pieces;
    }

    private int pieceAt(Cut cut, int plot) {
        return Objects.requireNonNull(pieces.get(cut))[plot];
    }

    /** A plot in the midst of a piece. */
    private int plotOf(Cut cut, int number) {
        List<Integer> plots = IntStream.range(0, COLUMNS * ROWS)
                .filter(plot -> pieceAt(cut, plot) == number)
                .boxed()
                .toList();
        return plots.get(plots.size() / 2);
    }

    /** The street in which the middle of a piece lies. */
    YangpuStreet streetOf(Cut cut, int number, boolean after) {
        int plot = plotOf(cut, number);
        return YangpuStreet.at(plot % COLUMNS, plot / COLUMNS, after);
    }

    Position middleOf(Cut cut, int number) {
        return terrain.middle(plotOf(cut, number));
    }

    Shape plots(int west, int south, int east, int north) {
        return terrain.rectangle(west, south, east, north);
    }

    List<Row> streets(boolean after) {
        List<Row> rows = new ArrayList<>(List.of(Shanghai.DISTRICT, Shanghai.STREET));
        Shape district = terrain.shape(plot -> true);
        rows.add(new Grid(Grid.UNNUMBERED, "district", "310110", null, "杨浦区", null, district));
        SortedMap<String, Shape> shapes = terrain.shapes(
                plot -> YangpuStreet.at(plot % COLUMNS, plot / COLUMNS, after).code());
        for (YangpuStreet street : YangpuStreet.list(after)) {
            Shape shape = shapes.getOrDefault(street.code(), district);
            rows.add(new Grid(Grid.UNNUMBERED, "street", street.code(), null, street.name(), "310110", shape));
        }
        return rows;
    }

    List<Row> cuts() {
        List<Row> rows = new ArrayList<>(List.of(Shanghai.LINKAGE, Shanghai.PATROL, Shanghai.STATION_GROUND));
        for (Cut cut : Cut.values()) {
            SortedMap<String, Shape> shapes = terrain.shapes(plot -> cut.code(pieceAt(cut, plot)));
            int number = 0;
            for (Map.Entry<String, Shape> one : shapes.entrySet()) {
                number++;
                SortedMap<String, AttributeValue> people =
                        new TreeMap<>(Collections.singletonMap("headcount", AttributeValue.of(cut.people(number))));
                rows.add(new Grid(
                        Grid.UNNUMBERED,
                        cut.layer,
                        one.getKey(),
                        null,
                        cut.title + number,
                        null,
                        one.getValue(),
                        people));
            }
        }
        return rows;
    }
}
