package org.gridward.check;

import java.util.function.Consumer;
import org.gridward.geo.Position;
import org.gridward.model.Finding;
import org.gridward.model.Finding.Severity;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;

/** One thing that can be wrong with a proposal. */
interface Rule {
    void check(Proposal proposal, Consumer<Finding> findings);

    static Finding error(String code, RowKey row, String zh, String en) {
        return error(code, row, null, zh, en);
    }

    static Finding error(String code, RowKey row, @Nullable Position place, String zh, String en) {
        return new Finding(code, Severity.ERROR, row, place, null, new Text(zh, en));
    }
}
