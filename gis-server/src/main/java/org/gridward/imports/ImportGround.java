package org.gridward.imports;

import java.util.List;
import org.gridward.access.RowGround;
import org.gridward.load.RowJudge;
import org.gridward.model.Finding;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Text;

/** Tells of each row of an import that is not on the ground of whoever imports. */
final class ImportGround implements RowJudge {
    private final RowGround ground;

    ImportGround(RowGround ground) {
        this.ground = ground;
    }

    @Override
    public List<Finding> judge(int base, List<Row> rows) {
        return ground.listForeign(base, rows).stream()
                .map(ImportGround::refusal)
                .toList();
    }

    private static Finding refusal(RowKey row) {
        return new Finding(
                "NOT_YOUR_GROUND",
                Finding.Severity.ERROR,
                row,
                null,
                null,
                new Text("不在您的授权范围内", "This is not on your ground"));
    }
}
