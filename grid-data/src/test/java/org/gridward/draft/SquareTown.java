package org.gridward.draft;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridward.geo.Line;
import org.gridward.geo.Shape;
import org.gridward.model.Assignment;
import org.gridward.model.Attribute;
import org.gridward.model.AttributeValue;
import org.gridward.model.CodeScheme;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerKind;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.UnionGrid;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * A district of 200 m × 200 m with two streets side by side, each of two blocks, one above the other. Corners have a
 * vertex every 50 m, so that all grids share theirs.
 */
public final class SquareTown {
    public static final String DISTRICT = "310112";
    public static final String WEST = "310112101";
    public static final String EAST = "310112102";
    /** Half a street is one block, 100 m wide. */
    static final int BLOCK = 10_000;

    private static final int X = 1_214_000_000;
    private static final int Y = 311_000_000;
    private static final int STEP = 5_000;

    private static final Layer DISTRICTS = layer("district", null, "######");
    private static final Layer STREETS = layer("street", "district", "{parent}###");
    private static final Layer BLOCKS = layer("block", "street", "{parent}####")
            .withAttributes(List.of(
                    new Attribute("people", Attribute.Type.INTEGER, "人", true),
                    new Attribute("green", Attribute.Type.DECIMAL, "m²", true),
                    new Attribute("remark", Attribute.Type.TEXT, null, false)));

    private SquareTown() {}

    private static Layer layer(String code, @Nullable String parent, String pattern) {
        return new Layer(
                code,
                code,
                parent,
                LayerPolicy.TILES_PARENT,
                List.of(),
                List.of(),
                null,
                new CodeScheme(pattern),
                List.of());
    }

    public static List<Row> rows() {
        return List.of(
                DISTRICTS,
                STREETS,
                BLOCKS,
                Layer.union("group", "片区", "block"),
                new Grid(0, "district", DISTRICT, null, "区", null, box(0, 0, 2, 2)),
                new Grid(0, "street", WEST, null, "西街道", DISTRICT, box(0, 0, 1, 2)),
                new Grid(0, "street", EAST, null, "东街道", DISTRICT, box(1, 0, 2, 2)),
                block(WEST + "0001", WEST, 0, 0, 100),
                block(WEST + "0002", WEST, 0, 1, 200),
                block(EAST + "0001", EAST, 1, 0, 300),
                block(EAST + "0002", EAST, 1, 1, 400),
                new UnionGrid("group", "G1", "一片", List.of(WEST + "0001", WEST + "0002")),
                new Unit("C", "中心", UnitKind.BUREAU, null, null),
                new Unit("W", "西中队", UnitKind.SQUAD, "C", null),
                new Unit("E", "东中队", UnitKind.SQUAD, "C", null),
                new Assignment("W", "street", WEST, Role.OWNER),
                new Assignment("E", "street", EAST, Role.OWNER),
                new Assignment("C", "street", EAST, Role.SUPPORTS),
                new Assignment("W", "block", WEST + "0002", Role.BLOCK_LEADER),
                new Scheme(
                        "S",
                        "方案",
                        "street",
                        Set.of(WEST, EAST),
                        LocalDate.of(2026, 1, 1),
                        null,
                        ZoneId.of("Asia/Shanghai"),
                        List.of(new LayerKind("street", null)),
                        "street"));
    }

    private static Grid block(String code, String street, int x, int y, int people) {
        return new Grid(0, "block", code, null, code, street, box(x, y, x + 1, y + 1))
                .withAttributes(Map.of("people", AttributeValue.of(people), "remark", AttributeValue.of("原")));
    }

    /** Corners in blocks from the south-west. */
    static Shape box(int west, int south, int east, int north) {
        List<int[]> ring = new ArrayList<>();
        side(ring, west, south, east, south);
        side(ring, east, south, east, north);
        side(ring, east, north, west, north);
        side(ring, west, north, west, south);
        int[] flat = ring.stream().flatMapToInt(Arrays::stream).toArray();
        return Shape.of(new int[][][] {{flat}});
    }

    private static void side(List<int[]> ring, int ax, int ay, int bx, int by) {
        int steps = Math.max(Math.abs(bx - ax), Math.abs(by - ay)) * BLOCK / STEP;
        for (int i = 0; i < steps; i++) {
            ring.add(new int[] {
                X + ax * BLOCK + (bx - ax) * BLOCK / steps * i, Y + ay * BLOCK + (by - ay) * BLOCK / steps * i
            });
        }
    }

    /** Through points in steps from the south-west corner: x, y, x, y, … */
    public static Line line(int... steps) {
        int[] moved = steps.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += i % 2 == 0 ? X : Y;
        }
        return Line.of(moved);
    }

    public static int x(int steps) {
        return X + steps;
    }

    public static int y(int steps) {
        return Y + steps;
    }
}
