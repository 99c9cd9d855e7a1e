package org.gridward.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridward.model.Assignment;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.UnitKind;

/** The 52 departments and 521 stations on Minhang's system (rule M-05). */
final class MinhangStations {
    private static final int DEPARTMENTS = 52;
    private static final int STATIONS = 521;
    /** So many of Pujiang's go to Pujin with the split. */
    private static final int PASSED_ON = 10;

    private MinhangStations() {}

    static List<Row> departments() {
        List<Row> rows = new ArrayList<>(MinhangUnits.departments());
        for (String[] row : Resource.rows("minhang-departments.tsv")) {
            rows.add(department(row[0], row[1]));
        }
        for (int number = rows.size() + 1; number <= DEPARTMENTS; number++) {
            rows.add(department("MH-D" + number, "闵行区联动成员部门" + number + "（名称未载）"));
        }
        return rows;
    }

    private static Row department(String code, String name) {
        return new UnitBuilder(code, name, UnitKind.DEPARTMENT, "MH").law(name).make();
    }

    /** In each town as many; each serves some of the town's unit grids. */
    static List<Row> stations(boolean split, List<String> unitGrids) {
        List<MinhangTown> towns = MinhangTown.ALL.stream()
                .filter(town -> town.district().equals("310112") && !town.code().equals(MinhangTown.PUJIN))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (int t = 0; t < towns.size(); t++) {
            int count = STATIONS / towns.size() + (t < STATIONS % towns.size() ? 1 : 0);
            addStations(towns.get(t), count, split, rows);
            addService(towns.get(t), count, unitGrids, rows);
        }
        return rows;
    }

    private static void addStations(MinhangTown town, int count, boolean split, List<Row> rows) {
        for (int n = 1; n <= count; n++) {
            boolean passedOn = split && town.code().equals(MinhangTown.PUJIANG) && n <= PASSED_ON;
            MinhangTown above = passedOn ? MinhangTown.get(MinhangTown.PUJIN) : town;
            rows.add(new UnitBuilder(
                            stationCode(town, n), town.name() + "第" + n + "居村委工作站", UnitKind.STATION, above.unit())
                    .law("上海市闵行区" + above.name())
                    .make());
        }
    }

    private static void addService(MinhangTown town, int count, List<String> unitGrids, List<Row> rows) {
        int n = 0;
        for (String grid : unitGrids) {
            if (grid.startsWith(town.code())) {
                rows.add(new Assignment(stationCode(town, n++ % count + 1), "unit-grid", grid, Role.SERVES));
            }
        }
    }

    private static String stationCode(MinhangTown town, int number) {
        return "MH-S" + town.code().substring(6) + String.format(Locale.ROOT, "%02d", number);
    }
}
