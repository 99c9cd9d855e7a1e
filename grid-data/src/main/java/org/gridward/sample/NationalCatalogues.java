package org.gridward.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridward.model.Catalogue;
import org.gridward.model.Domain;
import org.gridward.model.Matter;
import org.gridward.model.MatterClass;
import org.gridward.model.Row;
import org.gridward.model.TieBreaker;

/**
 * The lists of matters of GB/T 47678.5-2026, complete, and of GB/T 30428.2-2013, as far as pairs of codes are known.
 * Which classes move on, and which line a class belongs to, no standard says: that is inferred.
 */
final class NationalCatalogues {
    static final String NEW = "GB/T 47678.5-2026";
    static final String OLD = "GB/T 30428.2-2013";

    private static final LocalDate CHANGE = LocalDate.of(2026, 7, 1);

    static final List<Domain> DOMAINS = List.of(
            new Domain("URBAN_ORDER", "城管执法", TieBreaker.FIRST_DISCOVERED),
            new Domain("CITY_APPEARANCE", "市容环境", TieBreaker.FIRST_DISCOVERED),
            new Domain("SANITATION", "环境卫生", TieBreaker.FIRST_FILED),
            new Domain("GREENING", "绿化", TieBreaker.FIRST_FILED),
            new Domain("MUNICIPAL", "市政道路", TieBreaker.FIRST_FILED),
            new Domain("TRAFFIC", "交通执法", TieBreaker.FIRST_ACCEPTED),
            new Domain("POLICE", "公安", TieBreaker.FIRST_ACCEPTED),
            new Domain("ENVIRONMENT", "生态环境", TieBreaker.FIRST_DISCOVERED),
            new Domain("WATER", "水务", TieBreaker.FIRST_FILED),
            new Domain("CONSTRUCTION", "建设工程", TieBreaker.FIRST_FILED),
            new Domain("GENERAL", "综合", TieBreaker.FIRST_FILED));

    private NationalCatalogues() {}

    /** A class of the list in force and what it was called before, as one list of matters. */
    static List<Matter> both(String... codes) {
        List<Matter> matters = new ArrayList<>();
        for (String[] row : Resource.rows("gbt47678-5-matters.tsv")) {
            if (List.of(codes).contains(row[0])) {
                matters.add(new Matter(NEW, row[0]));
                if (!row[4].isEmpty()) {
                    matters.add(new Matter(OLD, row[4]));
                }
            }
        }
        return matters;
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Catalogue(NEW, "城市运行管理服务平台 第5部分：管理部件和事项", true, DOMAINS, CHANGE, null));
        rows.add(new Catalogue(OLD, "数字化城市管理信息系统 第2部分：管理部件和事件（起始日期未核实）", true, DOMAINS, null, CHANGE));
        for (String[] row : Resource.rows("gbt47678-5-matters.tsv")) {
            String code = row[0];
            rows.add(matterClass(NEW, code, row, row[4].isEmpty() ? List.of() : List.of(new Matter(OLD, row[4]))));
            if (!row[4].isEmpty()) {
                rows.add(matterClass(OLD, row[4], row, List.of()));
            }
        }
        return rows;
    }

    private static MatterClass matterClass(String catalogue, String code, String[] row, List<Matter> replaces) {
        return new MatterClass(
                catalogue,
                code,
                row[1],
                code.length() == 2 ? null : code.substring(0, 2),
                row[2].isEmpty() ? null : row[2],
                row[3].equals("M"),
                null,
                replaces,
                null,
                null);
    }
}
