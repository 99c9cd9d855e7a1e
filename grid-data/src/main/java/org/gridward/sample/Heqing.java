package org.gridward.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridward.model.Catalogue;
import org.gridward.model.DutyAction;
import org.gridward.model.DutyLevel;
import org.gridward.model.DutyRule;
import org.gridward.model.LimitUnit;
import org.gridward.model.Matter;
import org.gridward.model.MatterClass;
import org.gridward.model.Row;
import org.gridward.model.TimeLimit;

/** The sample {@code heqing}: a town on the coast with a work station in each of its villages. */
final class Heqing {
    static final LocalDate START = LocalDate.of(2017, 1, 1);
    static final LocalDate ONE_MORE = LocalDate.of(2018, 9, 1);
    static final LocalDate ONE_LESS = LocalDate.of(2020, 7, 1);
    private static final String CATALOGUE = "HQ-2017";

    private static final String NOTE = "两份村居名单归哪个责任网格、哪个联勤联动站服务哪个责任网格为推断；方案起始日期、两班交接时刻、两站的位置、站点人员的分布以及部分事项为虚构。"
            + " / Which list of villages is which responsibility grid, and which liaison station serves it, is inferred; the"
            + " first day, the hour at which shifts change, the seats of the liaison stations, who is there and some of the"
            + " items are invented.";
    private static final String MORE_NOTE = "第 37 个站点所属居委的名称未载，地点为虚构。 / The name of the residents' committee of"
            + " the 37th station is not given; its place is invented.";
    private static final String CORRECTION_NOTE = "两站服务范围先登记颠倒、后经更正的例子为虚构。"
            + " / That the two liaison stations were first told the other way round and corrected later is an invented"
            + " example.";
    private static final String LESS_NOTE = "撤销站点的例子为虚构。 / That a station is removed is an invented example.";

    private Heqing() {}

    static SampleCity make() {
        HeqingGround ground = new HeqingGround();
        return new SampleCity(
                "sample:heqing",
                "合庆示例 (mini-Heqing)",
                List.of(
                        SampleEdition.from(
                                LocalDate.of(2009, 1, 1),
                                "合庆镇",
                                "",
                                () -> town(ground).list().iterator()),
                        SampleEdition.from(
                                START,
                                "合庆镇“1+2+36”",
                                NOTE,
                                () -> full(ground, START, true).iterator()),
                        SampleEdition.from(
                                ONE_MORE,
                                "合庆镇第 37 个工作站",
                                NOTE + " " + MORE_NOTE,
                                () -> full(ground, ONE_MORE, false).iterator()),
                        SampleEdition.from(
                                ONE_LESS,
                                "合庆镇撤销一个工作站",
                                NOTE + " " + LESS_NOTE,
                                () -> full(ground, ONE_LESS, false).iterator()),
                        SampleEdition.from(
                                START,
                                "更正合庆镇两站的服务范围",
                                NOTE + " " + CORRECTION_NOTE,
                                () -> full(ground, START, false).iterator())));
    }

    private static RowBook town(HeqingGround ground) {
        return new RowBook().addAll(Shanghai.rows()).addAll(ground.town()).addAll(HeqingUnits.town());
    }

    /** @param exchanged whether each liaison station is told where the other is */
    private static List<Row> full(HeqingGround ground, LocalDate day, boolean exchanged) {
        return town(ground)
                .addAll(ground.communities(day))
                .addAll(HeqingUnits.rows(ground, day, exchanged))
                .addAll(duties())
                .list();
    }

    /** Rule Q-17: a station does what the list allows it and no more. */
    private static List<Row> duties() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Catalogue(CATALOGUE, "合庆镇联勤联动事项（五大秩序）", false, NationalCatalogues.DOMAINS, START, null));
        for (String[] row : Resource.rows("heqing-duties.tsv")) {
            boolean order = row[0].length() == 1;
            rows.add(new MatterClass(
                    CATALOGUE,
                    row[0],
                    row[1],
                    order ? null : row[0].substring(0, 1),
                    row[2].isEmpty() ? null : row[2],
                    row[3].equals("M"),
                    null,
                    List.of(),
                    null,
                    null));
            if (!order) {
                rows.add(duty(row));
            }
        }
        return rows;
    }

    private static DutyRule duty(String[] row) {
        return new DutyRule(
                "HQ-" + row[0],
                row[1],
                new Matter(CATALOGUE, row[0]),
                HeqingUnits.SCHEME,
                DutyLevel.STREET,
                HeqingUnits.CENTRE,
                List.of(),
                List.of(new TimeLimit(1, LimitUnit.WORKING_DAYS, null)),
                Arrays.stream(row[4].split(",")).map(DutyAction::valueOf).toList(),
                "时限为示例",
                null,
                null,
                "一般问题站内解决，突出问题中心解决，重大问题联动处置",
                null,
                null);
    }
}
