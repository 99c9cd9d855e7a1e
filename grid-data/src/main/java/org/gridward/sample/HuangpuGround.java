package org.gridward.sample;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gridward.geo.Lattice;
import org.gridward.geo.Line;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.model.Row;

/** Where things lie in the sample {@code huangpu}. */
final class HuangpuGround {
    static final Position XINKAIHE = new Position(121.4930, 31.2300);
    static final Position SHAANXI_SOUTH_ROAD = new Position(121.4553, 31.2153);

    /** One of the few that give each street grids of all three kinds. */
    private static final long SEED = 310436;

    private static final int SEGMENTS = 9;

    private final CityPlan plan;
    private final CityMap map;
    private final Names names;
    private final Terrain terrain;
    private final HuangpuPicture picture;
    private final Map<Character, Shape> streets = new TreeMap<>();

    HuangpuGround() {
        Noise noise = new Noise(SEED);
        StringBuilder letters = new StringBuilder();
        HuangpuStreet.ALL.forEach(street -> letters.append(street.letter()));
        picture = new HuangpuPicture(letters.toString());
        List<Layout.Street> all = HuangpuStreet.ALL.stream()
                .map(street -> new Layout.Street(street.code(), street.name(), street.districtNumber()))
                .toList();
        Layout layout = picture.toLayout(new QuarterPattern(noise), all, HuangpuStreet.DISTRICTS);
        new Exchanges(layout, noise).exchangePlots(40);
        Bend bend = new Bend(noise);
        PlotLines lines = new PlotLines(noise, layout.columns(), layout.rows(), bend, placement(bend));
        plan = new CityPlan(layout, noise, HuangpuPicture.BLOCKS);
        map = new CityMap(plan, lines);
        names = new Names(noise);
        terrain = new Terrain(lines, layout.columns(), layout.rows(), SEGMENTS);
        List<Shape> shapes = rows(List.of()).groundOfStreets(street -> street);
        for (int s = 0; s < shapes.size(); s++) {
            streets.put(HuangpuStreet.ALL.get(s).letter(), shapes.get(s));
        }
    }

    /**
     * Two known places fix the map. Xinkaihe lies in Yuyuan, about 20 m from the corner where it meets the Bund and
     * Xiaodongmen. Shaanxi South Road lies in Ruijin Two Road, about 5 m from the border with Xuhui.
     */
    private static Placement placement(Bend bend) {
        int ci = HuangpuPicture.XINKAIHE_COLUMN;
        int cj = HuangpuPicture.XINKAIHE_ROW;
        int di = HuangpuPicture.SHAANXI_COLUMN;
        int dj = HuangpuPicture.SHAANXI_ROW;
        return Placement.through(
                bend.u(ci, cj) - 0.1,
                bend.v(ci, cj) - 0.1,
                XINKAIHE,
                bend.u(di, dj) + 0.036,
                bend.v(di, dj) + 0.02,
                SHAANXI_SOUTH_ROAD);
    }

    CityRows rows(List<? extends Row> bodies) {
        return new CityRows(
                List.of(
                        Shanghai.DISTRICT,
                        Shanghai.STREET,
                        Shanghai.SMALL,
                        Shanghai.BLOCK,
                        Shanghai.OVERLAY,
                        Shanghai.HOTSPOT),
                plan,
                map,
                names,
                bodies);
    }

    /** By letter. */
    Shape street(char letter) {
        return Objects.requireNonNull(streets.get(letter));
    }

    Line border(char left, char right, Position near, double meters) {
        return new SharedLine(street(left), street(right)).near(near, meters);
    }

    /** The border moved to the west, for a kerb on that side. */
    Line kerb(char left, char right, double meters) {
        int[] vertices = new SharedLine(street(left), street(right)).longest().toArray();
        double metersPerDegree = 111_200 * StrictMath.cos(Math.toRadians(XINKAIHE.lat()));
        int steps = (int) Math.rint(meters / metersPerDegree * Lattice.STEPS_PER_DEGREE);
        for (int i = 0; i < vertices.length; i += 2) {
            vertices[i] -= steps;
        }
        return Line.of(vertices);
    }

    Shape plots(int west, int south, int east, int north) {
        return terrain.rectangle(west, south, east, north);
    }

    /** The two plots nearest to the river, along the Bund. */
    Shape promenade() {
        return terrain.shape(plot -> {
            int i = plot % terrain.columns();
            int j = plot / terrain.columns();
            return j >= 36 && picture.letterAt(i, j) == 'W' && picture.letterAt(i + 2, j) == '.';
        });
    }
}
