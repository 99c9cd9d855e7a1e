package org.gridward.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridward.model.Attribute;
import org.gridward.model.Calendar;
import org.gridward.model.CodeScheme;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Row;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.jspecify.annotations.Nullable;

/** What samples have in common: equal rows in each that has them, so that all can lie in one database. */
final class Shanghai {
    static final String CITY = "SH";
    static final String CITY_BUREAU = "SH-CG";
    static final String CALENDAR = "CN";

    static final Layer DISTRICT = layer("district", "区", null, LayerPolicy.DISJOINT, "######", List.of());
    static final Layer STREET = layer("street", "街镇", "district", LayerPolicy.TILES_PARENT, "{parent}###", List.of());
    static final Layer SMALL = layer(
                    "small",
                    "小网格",
                    "street",
                    LayerPolicy.TILES_PARENT,
                    "{parent}###",
                    List.of("RESIDENTIAL", "STREET_FACE", "BLANK"))
            .withAttributes(List.of(
                    text("boundaryBasis"), // rule G-04
                    text("assignedTo"), // the 片区 of a blank area and how it was found, rule G-07
                    text("assignedBy"),
                    new Attribute("assignedOn", Attribute.Type.DATE, null, false)));
    static final Layer BLOCK = layer("block", "责任块", "small", LayerPolicy.TILES_PARENT, "{parent}###", List.of())
            .withAttributes(List.of(text("dividedBy"))); // the unit that drew it, rules G-10, G-11
    static final Layer COMMUNITY =
            layer("community", "居村", null, LayerPolicy.DISJOINT, "############", List.of("VILLAGE", "RESIDENTS"));
    static final Layer UNIT_GRID = layer("unit-grid", "单元网格", null, LayerPolicy.DISJOINT, "###############", List.of());
    static final Layer LINKAGE = staffed("linkage", "联动网格");
    static final Layer PATROL = staffed("patrol", "巡格");
    static final Layer STATION_GROUND = staffed("station-ground", "社区工作站服务范围");
    static final Layer SUB_STREET = Layer.union("sub-street", "片区", "small");
    static final Layer RESPONSIBILITY = Layer.union("responsibility", "责任网格", "community");
    static final Layer OVERLAY =
            layer("overlay", "特别管理区", null, LayerPolicy.FREE, null, List.of("SCENIC", "COMMERCIAL"));
    static final Layer HOTSPOT = layer("hotspot", "难热点", null, LayerPolicy.FREE, null, List.of())
            .withAttributes(List.of(new Attribute("stalls", Attribute.Type.INTEGER, "处", true)));

    private Shanghai() {}

    /** The city, its bureau, the national catalogues and the calendar. */
    static List<Row> rows() {
        List<Row> rows = new ArrayList<>(NationalCatalogues.rows());
        rows.add(calendar());
        rows.add(new Unit(CITY, "上海市人民政府", UnitKind.GOVERNMENT, null, "上海市人民政府"));
        rows.add(new UnitBuilder(CITY_BUREAU, "上海市城市管理行政执法局", UnitKind.BUREAU, CITY)
                .domain("URBAN_ORDER")
                .law("上海市城市管理行政执法局")
                .make());
        return rows;
    }

    /** The bureau of a district that several samples have. */
    static Unit districtBureau(String letters, String district) {
        return new UnitBuilder(letters + "-CG", district + "城管执法局", UnitKind.BRIGADE, CITY_BUREAU)
                .domain("URBAN_ORDER")
                .law(bureauLaw(district))
                .make();
    }

    static String bureauLaw(String district) {
        return "上海市" + district + "城市管理行政执法局";
    }

    private static Calendar calendar() {
        List<LocalDate> off = new ArrayList<>();
        List<LocalDate> work = new ArrayList<>();
        for (String[] row : Resource.rows("holidays.tsv")) {
            LocalDate.parse(row[1])
                    .datesUntil(LocalDate.parse(row[2]).plusDays(1))
                    .forEach(row[0].equals("off") ? off::add : work::add);
        }
        return new Calendar(CALENDAR, "全国节假日（2011—2014、2017—2018、2024—2026）", off, work);
    }

    private static Layer staffed(String code, String name) {
        return layer(code, name, null, LayerPolicy.DISJOINT, null, List.of())
                .withAttributes(List.of(new Attribute("headcount", Attribute.Type.INTEGER, "人", true)));
    }

    private static Attribute text(String name) {
        return new Attribute(name, Attribute.Type.TEXT, null, false);
    }

    private static Layer layer(
            String code,
            String name,
            @Nullable String parent,
            LayerPolicy policy,
            @Nullable String codes,
            List<String> kinds) {
        return new Layer(
                code,
                name,
                parent,
                policy,
                kinds,
                List.of(),
                null,
                codes == null ? null : new CodeScheme(codes),
                List.of());
    }
}
