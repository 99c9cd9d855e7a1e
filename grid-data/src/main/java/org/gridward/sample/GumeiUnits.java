package org.gridward.sample;

import static org.gridward.model.GovernanceMode.BLOCK_BLOCK;
import static org.gridward.model.GovernanceMode.LINE_BLOCK;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.gridward.model.Assignment;
import org.gridward.model.GovernanceMode;
import org.gridward.model.PostRange;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.StaffingRule;
import org.gridward.model.TimeWindow;
import org.gridward.model.UnitKind;

/** Who acts in the sample {@code gumei}: departments, 片区 stations, residential areas and their posts. */
final class GumeiUnits {
    static final String CENTRE = "GM-CENTRE";
    static final String STREET_WORKS = "GM-SZ";

    /** Invented, as are the hours: the source says that squad and offices are handed over, not when. */
    private static final LocalDate HANDED_OVER = LocalDate.of(2014, 10, 1);

    private static final TimeWindow DAY = new TimeWindow(LocalTime.of(6, 0), LocalTime.of(22, 0));
    private static final TimeWindow NIGHT = new TimeWindow(LocalTime.of(22, 0), LocalTime.of(6, 0));

    private final GumeiGround ground;
    private final List<Row> rows = new ArrayList<>();

    private GumeiUnits(GumeiGround ground) {
        this.ground = ground;
    }

    static List<Row> rows(GumeiGround ground) {
        GumeiUnits units = new GumeiUnits(ground);
        units.addOffices();
        units.addDepartments();
        units.addZones();
        ground.smalls("RESIDENTIAL").forEach(units::addResidential);
        units.addStreetFace();
        return units.rows;
    }

    private void addOffices() {
        add(unit(STREET_WORKS, "古美路街道市政管理科", UnitKind.OFFICE, "GM").line("MH-HB"));
        office("GM-ZZ", "古美路街道综治办");
        office("GM-JC", "古美路街道监察室");
        office("GM-ZR", "古美路街道组织人事科");
        office("GM-SF", "古美路街道司法所");
        add(unit("GM-MZK", "古美路街道民政科", UnitKind.OFFICE, "GM").line("MH-MZ"));
        add(unit("GM-3X", "古美路街道“3+X”派驻式联合执法队", UnitKind.TEAM, CENTRE));
    }

    private void office(String code, String name) {
        add(unit(code, name, UnitKind.OFFICE, "GM"));
    }

    /** Rules G-21, G-22, G-23. */
    private void addDepartments() {
        department("GM-AJ", "古美路街道安监所", CENTRE, BLOCK_BLOCK);
        department("GM-WH", "古美路街道文化站", CENTRE, BLOCK_BLOCK);
        department("GM-GT", "古美路街道规土所（拟建）", CENTRE, BLOCK_BLOCK);
        handedOver("GM-CG", "古美城管中队", UnitKind.SQUAD);
        handedOver("GM-FG", "古美房管办", UnitKind.DEPARTMENT);
        handedOver("GM-WJ", "古美卫监所", UnitKind.DEPARTMENT);
        handedOver("GM-SW", "古美水务站", UnitKind.DEPARTMENT);
        department("GM-PCS", "古美派出所", CENTRE, LINE_BLOCK);
        department("GM-GS", "古美工商所", CENTRE, LINE_BLOCK);
        department("GM-SY", "古美食药监所", CENTRE, LINE_BLOCK);
        rows.addAll(MinhangUnits.departments());
    }

    private void department(String code, String name, String superior, GovernanceMode mode) {
        add(unit(code, name, UnitKind.DEPARTMENT, superior).governed(mode, null, null));
    }

    private void handedOver(String code, String name, UnitKind kind) {
        add(unit(code, name, kind, CENTRE)
                .governed(LINE_BLOCK, null, HANDED_OVER)
                .governed(BLOCK_BLOCK, HANDED_OVER, null));
    }

    /** Rule G-08: 6 or 7 people. */
    private void addZones() {
        List<String> stations = new ArrayList<>();
        for (int zone = 1; zone <= 6; zone++) {
            String code = "GM-P" + zone;
            add(unit(code, "第" + "一二三四五六".charAt(zone - 1) + "片区党务工作站", UnitKind.STATION, CENTRE)
                    .post("民警", 1)
                    .post("城管", 1 + zone % 2)
                    .post("房管", 1)
                    .post("劳动监察", 1)
                    .post("安全协管", 1)
                    .post(zone % 2 == 0 ? "环保协管" : "工商协管", 1));
            rows.add(new Assignment(code, "sub-street", GumeiGround.zoneCode(zone), Role.OWNER));
            stations.add(code);
        }
        List<PostRange> ranges = List.of(
                new PostRange(List.of("民警"), 1, 1),
                new PostRange(List.of("城管"), 1, 2),
                new PostRange(List.of("房管"), 1, 1),
                new PostRange(List.of("劳动监察", "环保协管", "安全协管", "工商协管"), 3, 3),
                new PostRange(List.of(), 6, 7));
        rows.add(new StaffingRule("GM-P", "片区力量", stations, ranges, null, null));
    }

    /** Rules G-10, G-31: posts, never persons. */
    private void addResidential(String small) {
        String number = small.substring(9);
        String code = residential(small);
        String zone = "GM-P" + ground.zoneOf(small);
        add(unit(code, "居民区" + number + "管理站", UnitKind.STATION, zone));
        add(unit(code + "-SJ", "居民区" + number + "党组织书记（岗位）", UnitKind.OFFICE, code));
        add(unit(code + "-ZZ", "居民区" + number + "责任块组长（社区工作者岗位）", UnitKind.OFFICE, code));
        add(unit(code + "-ZR", "居民区" + number + "责任块责任人（综合管理员岗位）", UnitKind.OFFICE, code));
        rows.add(new Assignment(code, "small", small, Role.OWNER));
        rows.add(new Assignment(code + "-SJ", "small", small, Role.FIRST_RESPONSIBLE));
        rows.add(new Assignment(zone, "small", small, Role.SUPPORTS));
        addBlockPosts(small, code);
    }

    /** The unit of a residential area. */
    static String residential(String small) {
        return "GM-R" + small.substring(9);
    }

    private void addBlockPosts(String small, String letters) {
        for (String block : ground.blocksOf(small)) {
            rows.add(new Assignment(letters + "-ZZ", "block", block, Role.BLOCK_LEADER));
            rows.add(new Assignment(letters + "-ZR", "block", block, Role.BLOCK_RESPONSIBLE));
        }
    }

    /** Rule G-12: by day the squad leads, by night public order; the water has an owner of its own (rule G-03). */
    private void addStreetFace() {
        add(unit("GM-JM-ZZ", "街面责任块组长（城管队员岗位）", UnitKind.OFFICE, "GM-CG"));
        add(unit("GM-JM-ZR", "街面责任块责任人（综合管理员岗位）", UnitKind.OFFICE, "GM-CG"));
        for (String small : ground.smalls("STREET_FACE")) {
            boolean water = small.equals(ground.small("creek"));
            rows.add(new Assignment(water ? "GM-SW" : "GM-CG", "small", small, Role.OWNER));
            rows.add(timed("GM-CG", small, Role.LEADS, DAY));
            rows.add(timed("GM-ZZ", small, Role.LEADS, NIGHT));
            rows.add(timed("GM-ZZ", small, Role.SUPPORTS, DAY));
            rows.add(timed("GM-CG", small, Role.SUPPORTS, NIGHT));
            addBlockPosts(small, "GM-JM");
        }
    }

    private static Assignment timed(String unit, String small, Role role, TimeWindow window) {
        return new Assignment(unit, "small", small, role, List.of(), List.of(window), null, null);
    }

    private static UnitBuilder unit(String code, String name, UnitKind kind, String superior) {
        return new UnitBuilder(code, name, kind, superior).law("上海市闵行区人民政府古美路街道办事处");
    }

    private void add(UnitBuilder unit) {
        rows.add(unit.make());
    }
}
