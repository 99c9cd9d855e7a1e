package org.gridward.load;

import java.util.List;
import org.gridward.model.RowKey;
import org.gridward.model.Text;

/** What a row is called in a sentence. */
public final class RowName {
    private RowName() {}

    /** The kind in the reader's language, then the parts of the key joined by a colon. */
    public static Text of(RowKey row) {
        List<String> parts = row.listParts();
        String key = String.join(":", parts);
        String kind = switch (row.kind()) {
            case LAYER -> "图层";
            case GRID -> "网格";
            case UNIT -> "单位";
            case ASSIGNMENT -> "责任关系";
            case SCHEME -> "方案";
            case UNION_GRID -> "合成网格";
            case CATALOGUE -> "事项目录";
            case MATTER_CLASS -> "事项类别";
            case CALENDAR -> "日历";
            case COVERAGE -> "覆盖范围";
            case DUTY_RULE -> "职责规定";
            case STAFFING_RULE -> "人员配备规定";
            case LINKAGE_GROUP -> "联动小组";
            case ZONE -> "结合部";
            case BORDER_RULE -> "边界规则";
            case BARRIER -> "阻隔线";
            case AGREEMENT -> "协议";
            case EXCEPTION -> "例外";
        };
        return new Text(kind + " " + key, row.toString());
    }
}
