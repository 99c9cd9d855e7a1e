package org.gridward.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.gridward.model.Assignment;
import org.gridward.model.GovernanceMode;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.UnitKind;
import org.jspecify.annotations.Nullable;

/** Units that the samples {@code gumei} and {@code minhang} share. */
final class MinhangUnits {
    static final String CENTRE = "MH-CENTRE";

    private MinhangUnits() {}

    static List<Row> rows(boolean split, Predicate<MinhangTown> wanted) {
        List<Row> rows = new ArrayList<>();
        rows.add(new UnitBuilder("MH", "闵行区人民政府", UnitKind.GOVERNMENT, Shanghai.CITY)
                .law("上海市闵行区人民政府")
                .make());
        rows.add(new UnitBuilder(CENTRE, "闵行区城市综合管理和应急联动中心", UnitKind.COMMAND_CENTRE, "MH")
                .law("上海市闵行区人民政府")
                .make());
        rows.add(Shanghai.districtBureau("XH", "徐汇区"));
        for (MinhangTown town : MinhangTown.ALL) {
            if (wanted.test(town) && (split || !town.code().equals(MinhangTown.PUJIN))) {
                addTown(town, rows);
            }
        }
        return rows;
    }

    /** A street has its centre from its own government, and in its line under the district's (rules G-23, M-01). */
    private static void addTown(MinhangTown town, List<Row> rows) {
        if (town.district().equals("310112")) {
            rows.add(new UnitBuilder(town.letters(), governmentOf(town), UnitKind.GOVERNMENT, "MH")
                    .law("上海市闵行区" + governmentOf(town))
                    .make());
            rows.add(new UnitBuilder(town.unit(), town.name() + "联动分中心", UnitKind.COMMAND_CENTRE, town.letters())
                    .line(CENTRE)
                    .law("上海市闵行区" + governmentOf(town))
                    .make());
        } else {
            rows.add(new UnitBuilder(town.unit(), town.name() + "城管中队", UnitKind.SQUAD, "XH-CG")
                    .law(Shanghai.bureauLaw("徐汇区"))
                    .make());
        }
        rows.add(new Assignment(town.unit(), "street", town.code(), Role.OWNER));
    }

    private static String governmentOf(MinhangTown town) {
        String ending = town.name().endsWith("街道") ? "办事处" : town.name().endsWith("镇") ? "人民政府" : "管理委员会";
        return town.name() + ending;
    }

    /** Departments of the district that a street can only ask (rule G-23). */
    static List<Row> departments() {
        return List.of(
                department("MH-HB", "闵行区环境保护局", "ENVIRONMENT"),
                department("MH-NW", "闵行区农业委员会", null),
                department("MH-ZJ", "闵行区质量技术监督局", null),
                department("MH-MZ", "闵行区民政局", null));
    }

    private static Row department(String code, String name, @Nullable String domain) {
        UnitBuilder unit = new UnitBuilder(code, name, UnitKind.DEPARTMENT, "MH")
                .law(name)
                .governed(GovernanceMode.LINE_LINE, null, null);
        return domain == null ? unit.make() : unit.domain(domain).make();
    }
}
