package org.gridward.store;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.gridward.geo.Line;
import org.gridward.geo.Shape;
import org.gridward.model.Assignment;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerKind;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.jspecify.annotations.Nullable;

/** A tiny city by hand: rows of every kind, a hole, an exclave, Chinese text, nulls. Layers are free, so tests may draw anywhere. */
public final class SampleRows {
    private static final int X = 1_214_900_000;
    private static final int Y = 312_300_000;

    private SampleRows() {}

    public static List<Row> city() {
        return List.of(
                new Layer("district", "区", null, LayerPolicy.TILES_PARENT, List.of()),
                new Layer("street", "街镇", "district", LayerPolicy.FREE, List.of()),
                new Layer("small", "小网格", "street", LayerPolicy.FREE, List.of("RESIDENTIAL", "STREET_FACE")),
                new Layer("overlay", "叠加", null, LayerPolicy.FREE, List.of()),
                new Grid(0, "district", "310101", null, "黄浦区", null, square(0, 0, 1000)),
                street("310101018", "豫园街道", withHoleAndExclave()),
                street("310101013", "外滩街道", square(400, 100, 100)),
                new Grid(0, "small", "3101010180001", "RESIDENTIAL", "一", "310101018", square(0, 0, 90)),
                new Grid(0, "overlay", "𠮷-1", null, "", null, square(-5, -5, 7)),
                new Unit("HP", "黄浦区城管局", UnitKind.BUREAU, null, "黄浦区城市管理行政执法局"),
                new Unit("HP-YUYUAN", "豫园街道城管中队", UnitKind.SQUAD, "HP", null),
                new Assignment("HP-YUYUAN", "street", "310101018", Role.OWNER),
                new Assignment("HP", "street", "310101018", Role.SUPPORTS),
                scheme("HP-1", Set.of("310101"), null),
                scheme("HP-2", Set.of(), LocalDate.of(2030, 1, 1)));
    }

    public static Grid street(String code, String name, Shape shape) {
        return new Grid(0, "street", code, null, name, "310101", shape);
    }

    private static Scheme scheme(String code, Set<String> ground, @Nullable LocalDate to) {
        return new Scheme(
                code,
                "方案",
                "district",
                ground,
                LocalDate.of(2026, 1, 1),
                to,
                ZoneId.of("Asia/Shanghai"),
                List.of(new LayerKind("small", "RESIDENTIAL"), new LayerKind("street", null)),
                "street");
    }

    /** South-west corner and side in steps from the city's corner. */
    public static Shape square(int x, int y, int side) {
        return Shape.of(new int[][][] {{ring(x, y, side)}});
    }

    /** A square with two holes, one of them touching the shell in a point, and a second square apart. */
    public static Shape withHoleAndExclave() {
        int[] touching = {X, Y + 50, X + 30, Y + 40, X + 30, Y + 60};
        return Shape.of(new int[][][] {{ring(0, 0, 300), ring(100, 100, 57), touching}, {ring(600, 600, 11)}});
    }

    /** From the city's corner, in steps: x0, y0, x1, y1, … */
    public static Line line(int... steps) {
        int[] vertices = new int[steps.length];
        for (int i = 0; i < steps.length; i++) {
            vertices[i] = steps[i] + (i % 2 == 0 ? X : Y);
        }
        return Line.of(vertices);
    }

    private static int[] ring(int x, int y, int side) {
        int west = X + x;
        int south = Y + y;
        return new int[] {west, south, west + side, south, west + side, south + side, west, south + side};
    }
}
