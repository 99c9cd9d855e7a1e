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
        };
        return new Text(kind + " " + key, row.toString());
    }
}
