package org.gridward.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridward.model.Assignment;
import org.gridward.model.Matter;
import org.gridward.model.PostRange;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.StaffingRule;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;

/** The brigade of the sample {@code huangpu}: 17 squads (rule H-03) and its offices. */
final class HuangpuUnits {
    static final String BUREAU = "HP-CG";
    static final String HEADQUARTERS = "HP-HQ";
    static final LocalDate STREETS_ENFORCE = LocalDate.of(2021, 8, 1);

    /** @param overlay code of the grid that it owns */
    private record Special(String code, String name, UnitKind kind, String overlay) {}

    static final List<String> SHIFTS = List.of("EARLY", "MIDDLE", "LATE");
    /** Its street is empty by night, so that nobody of it can be proposed then (rule H-25); that is invented. */
    private static final String WITHOUT_NIGHT = "HP-C-NANJINGLU";

    private static final List<Special> SPECIALS = List.of(
            new Special("HP-C-NANJINGLU", "南京路步行街中队", UnitKind.COMMERCIAL_STREET_SQUAD, "HP-NANJINGLU"),
            new Special("HP-C-HUAIHAILU", "淮海路商业街中队", UnitKind.COMMERCIAL_STREET_SQUAD, "HP-HUAIHAILU"),
            new Special("HP-S-WAITAN", "外滩风景区中队", UnitKind.SCENIC_AREA_SQUAD, "HP-WAITAN"),
            new Special("HP-S-YUYUAN", "豫园风景区中队", UnitKind.SCENIC_AREA_SQUAD, "HP-YUYUAN"),
            new Special("HP-S-XINTIANDI", "新天地风景区中队", UnitKind.SCENIC_AREA_SQUAD, "HP-XINTIANDI"));

    /** What scenic and commercial squads deal with themselves; the street's squad keeps the rest (rule H-04). */
    private static final List<Matter> DUTY_LIST = NationalCatalogues.both("07", "09");

    /** What streets enforce in their own name since 2021 (rule H-32); the list is an example. */
    private static final List<Matter> STREET_MATTERS = NationalCatalogues.both("06", "07", "09");

    private HuangpuUnits() {}

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(Shanghai.districtBureau("HP", "黄浦区"));
        rows.add(Shanghai.districtBureau("XH", "徐汇区"));
        rows.add(Shanghai.districtBureau("JA", "静安区"));
        rows.add(office(HEADQUARTERS, "黄浦区城管大队区域联动指挥部", UnitKind.COMMAND_CENTRE));
        rows.add(office("HP-DUTY", "勤务指挥科", UnitKind.OFFICE));
        rows.add(office("HP-LEGAL", "案件审理科（法制科）", UnitKind.OFFICE));
        List<String> squads = new ArrayList<>();
        for (HuangpuStreet street : HuangpuStreet.ALL) {
            rows.add(street.district().equals("HP") ? squad(street) : plainSquad(street));
            rows.add(new Assignment(street.unit(), "street", street.code(), Role.OWNER));
            if (street.district().equals("HP")) {
                squads.add(street.unit());
            }
        }
        for (Special special : SPECIALS) {
            UnitBuilder unit = new UnitBuilder(special.code, special.name, special.kind, BUREAU);
            boolean byDay = special.code.equals(WITHOUT_NIGHT);
            rows.add(staffed(unit, byDay ? SHIFTS.subList(0, 2) : SHIFTS, 6));
            rows.add(new Assignment(
                    special.code, "overlay", special.overlay, Role.OWNER, DUTY_LIST, List.of(), null, null));
            if (!byDay) {
                squads.add(special.code);
            }
        }
        for (int n = 1; n <= 2; n++) {
            String name = n == 1 ? "第一机动中队" : "第二机动中队";
            rows.add(staffed(new UnitBuilder("HP-M-" + n, name, UnitKind.MOBILE_SQUAD, BUREAU), SHIFTS, 7));
            squads.add("HP-M-" + n);
        }
        rows.add(staffing("HP-SHIFTS", "每班 6—7 人，早、中、晚三班", squads, 3));
        rows.add(staffing("HP-SHIFTS-DAY", "每班 6—7 人，早、中两班（示例）", List.of(WITHOUT_NIGHT), 2));
        return rows;
    }

    private static StaffingRule staffing(String code, String name, List<String> squads, int shifts) {
        List<PostRange> range = List.of(new PostRange(List.of("执法队员"), 6 * shifts, 7 * shifts));
        return new StaffingRule(code, name, squads, range, null, null);
    }

    private static Unit office(String code, String name, UnitKind kind) {
        return new UnitBuilder(code, name, kind, BUREAU)
                .law(Shanghai.bureauLaw("黄浦区"))
                .make();
    }

    private static Unit plainSquad(HuangpuStreet street) {
        return street.squadUnder(street.district() + "-CG", Shanghai.bureauLaw(street.districtName()));
    }

    private static Unit squad(HuangpuStreet street) {
        UnitBuilder unit = new UnitBuilder(street.unit(), street.name() + "城管中队", UnitKind.SQUAD, BUREAU)
                .nameFrom(STREETS_ENFORCE, street.name() + "综合行政执法队")
                .lawFrom(STREETS_ENFORCE, "上海市黄浦区人民政府" + street.name() + "办事处", STREET_MATTERS);
        return staffed(unit, SHIFTS, 6 + street.code().charAt(8) % 2);
    }

    private static Unit staffed(UnitBuilder unit, List<String> shifts, int perShift) {
        shifts.forEach(shift -> unit.post("执法队员", shift, perShift));
        return unit.domain("URBAN_ORDER").law(Shanghai.bureauLaw("黄浦区")).make();
    }
}
