package org.gridward.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridward.geo.Line;
import org.gridward.geo.Shape;
import org.gridward.model.AttributeValue;
import org.gridward.model.Grid;
import org.gridward.model.Row;
import org.gridward.model.UnionGrid;

/**
 * Gumei Road street cut into small grids and blocks. Areas of 3 × 3 plots lie between roads one plot wide; some areas are
 * halved, so that 38 are residential (rule G-04) and five are blank. A creek runs from north to south.
 */
final class GumeiGround {
    /** What an area of the pattern is; {@code key} is the same for all plots of one small grid. */
    record Area(String key, String kind, int zone) {}

    private static final int WEST = 16 * MinhangGround.CELL;
    private static final int SOUTH = 28 * MinhangGround.CELL;
    private static final int PERIOD = 4;
    private static final int CREEK = 12;
    private static final List<String> BLANK = List.of("0,0", "2,5", "3,5", "5,0", "0,2");
    private static final List<String> HALVED = List.of("1,0", "1,3", "4,1", "4,4", "3,2", "2,4");
    static final String DECIDED = "0,2";

    private final MinhangGround minhang;
    private final Map<Integer, Area> areas = new HashMap<>();
    private final Map<String, Area> byCode = new TreeMap<>();
    private final Map<String, String> codeOfKey = new HashMap<>();
    private final Map<Integer, String> blockOfPlot = new HashMap<>();
    private final SortedMap<String, Shape> smalls;
    private final SortedMap<String, Shape> blocks;

    GumeiGround(MinhangGround minhang) {
        this.minhang = minhang;
        Terrain terrain = minhang.terrain();
        Map<String, Integer> blockCounts = new HashMap<>();
        Map<String, String> blockCodes = new HashMap<>();
        for (int j = terrain.rows() - 1; j >= 0; j--) {
            for (int i = 0; i < terrain.columns(); i++) {
                int plot = terrain.plot(i, j);
                if (minhang.townOf(plot)
                        .filter(town -> town.code().equals(MinhangTown.GUMEI))
                        .isPresent()) {
                    Area area = areaAt(i - WEST, j - SOUTH);
                    areas.put(plot, area);
                    String code = codeOfKey.computeIfAbsent(
                            area.key, key -> Codes.child(MinhangTown.GUMEI, codeOfKey.size() + 1));
                    byCode.put(code, area);
                    if (!area.kind.equals("BLANK")) {
                        String key = code + "/" + blockKey(area, i - WEST, j - SOUTH);
                        blockOfPlot.put(
                                plot,
                                blockCodes.computeIfAbsent(
                                        key, k -> Codes.child(code, blockCounts.merge(code, 1, Integer::sum))));
                    }
                }
            }
        }
        smalls = terrain.shapes(plot -> Optional.ofNullable(areas.get(plot))
                .map(area -> small(area.key))
                .orElse(null));
        blocks = terrain.shapes(blockOfPlot::get);
    }

    private static Area areaAt(int i, int j) {
        boolean east = i > CREEK;
        if (i == CREEK) {
            return new Area("creek", "STREET_FACE", 0);
        }
        int x = east ? i - CREEK - 1 : i;
        int column = x / PERIOD + (east ? 3 : 0);
        int row = j / PERIOD;
        if (x % PERIOD == PERIOD - 1 || j % PERIOD == PERIOD - 1 || j == 24 || j >= 28) {
            return new Area(east ? "street-east" : "street-west", "STREET_FACE", 0);
        }
        if (row == 6 && column > 0) {
            return new Area("street-west", "STREET_FACE", 0);
        }
        String key = column + "," + row;
        int zone = Math.min(row / 2, 2) + (east ? 3 : 0) + 1;
        if (BLANK.contains(key)) {
            return new Area(key, "BLANK", zone);
        }
        boolean upper = HALVED.contains(key) && j % PERIOD == 2;
        return new Area(upper ? key + "b" : key, "RESIDENTIAL", zone);
    }

    /** Residential areas cut themselves by rows, the street face is cut where its roads cross. */
    private static String blockKey(Area area, int i, int j) {
        return area.kind.equals("RESIDENTIAL") ? "row " + j : i / PERIOD + "," + j / PERIOD;
    }

    /** Codes of the small grids of a kind. */
    List<String> smalls(String kind) {
        return byCode.entrySet().stream()
                .filter(entry -> entry.getValue().kind.equals(kind))
                .map(Map.Entry::getKey)
                .toList();
    }

    String small(String key) {
        return codeOfKey.getOrDefault(key, "");
    }

    /** From 1 to 6. */
    int zoneOf(String small) {
        return byCode.getOrDefault(small, new Area("", "", 0)).zone;
    }

    List<String> blocksOf(String small) {
        return blocks.keySet().stream().filter(block -> block.startsWith(small)).toList();
    }

    /** The east bank of the creek. */
    Line bank() {
        return new SharedLine(shape("creek"), shape("street-east")).longest();
    }

    private Shape shape(String key) {
        return Objects.requireNonNull(smalls.get(small(key)));
    }

    List<Row> grids() {
        List<Row> rows = new ArrayList<>();
        int residential = 0;
        int blank = 0;
        for (Map.Entry<String, Shape> one : smalls.entrySet()) {
            Area area = Objects.requireNonNull(byCode.get(one.getKey()));
            String name = switch (area.kind) {
                case "RESIDENTIAL" -> "第" + ++residential + "居民区";
                case "BLANK" -> "空白区域" + ++blank;
                default -> streetFaceName(area.key);
            };
            rows.add(new Grid(
                    Grid.UNNUMBERED,
                    "small",
                    one.getKey(),
                    area.kind,
                    name,
                    MinhangTown.GUMEI,
                    one.getValue(),
                    attributes(area)));
            for (String block : blocksOf(one.getKey())) {
                String blockName = name + Integer.parseInt(block.substring(12)) + "号责任块";
                Shape shape = Objects.requireNonNull(blocks.get(block));
                rows.add(new Grid(
                        Grid.UNNUMBERED,
                        "block",
                        block,
                        null,
                        blockName,
                        one.getKey(),
                        shape,
                        new TreeMap<>(Map.of("dividedBy", AttributeValue.of(dividerOf(area, one.getKey()))))));
            }
        }
        rows.addAll(zones());
        return rows;
    }

    /** Residential areas divide themselves (rule G-10), an office of the street divides the street face (rule G-11). */
    private static String dividerOf(Area area, String small) {
        return area.kind.equals("RESIDENTIAL") ? GumeiUnits.residential(small) : GumeiUnits.STREET_WORKS;
    }

    private static String streetFaceName(String key) {
        return switch (key) {
            case "creek" -> "新泾港水域";
            case "street-west" -> "新泾港以西街面";
            default -> "新泾港以东街面";
        };
    }

    private static SortedMap<String, AttributeValue> attributes(Area area) {
        SortedMap<String, AttributeValue> values = new TreeMap<>();
        if (area.kind.equals("RESIDENTIAL")) {
            values.put("boundaryBasis", AttributeValue.of("PLANNING_RED_LINE"));
        } else if (area.kind.equals("BLANK")) {
            values.put("assignedTo", AttributeValue.of(zoneCode(area.zone)));
            values.put("assignedBy", AttributeValue.of(area.key.equals(DECIDED) ? "DECISION" : "NEAREST"));
            values.put("assignedOn", AttributeValue.of(LocalDate.of(2014, 6, 1)));
        }
        return values;
    }

    static String zoneCode(int zone) {
        return MinhangTown.GUMEI + "-P" + zone;
    }

    /** The six 片区 (rule G-06), blank areas included (rule G-07). */
    private List<Row> zones() {
        List<Row> zones = new ArrayList<>();
        for (int zone = 1; zone <= 6; zone++) {
            int number = zone;
            List<String> members = byCode.entrySet().stream()
                    .filter(entry -> entry.getValue().zone == number)
                    .map(Map.Entry::getKey)
                    .toList();
            String name = "第" + "一二三四五六".charAt(zone - 1) + "片区";
            zones.add(new UnionGrid("sub-street", zoneCode(zone), name, members));
        }
        return zones;
    }
}
