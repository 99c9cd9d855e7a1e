package org.gridward.load;

import java.util.List;
import java.util.stream.Stream;
import org.gridward.model.Edition;
import org.gridward.model.Finding;
import org.gridward.model.Finding.Severity;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import org.gridward.store.SuccessorRefusedException;
import org.jspecify.annotations.Nullable;

/** What is to be told of editions that take effect after a load. */
final class LaterEditions {
    private LaterEditions() {}

    /** A load for a past period changes nothing of what came after it. */
    static Finding endOfLoad(Edition next) {
        return new Finding(
                "LATER_EDITION",
                Severity.WARNING,
                null,
                null,
                null,
                new Text(
                        "本次导入只在第 " + next.number() + " 版生效（" + next.effectiveFrom() + "）之前有效",
                        "This load holds only until edition " + next.number() + " takes effect at "
                                + next.effectiveFrom()));
    }

    /** One finding per row that both change; or one for the edition, and then the errors it would have. */
    static List<Finding> inTheWay(Edition later, SuccessorRefusedException refusal) {
        if (refusal.keys().isEmpty()) {
            Finding first = conflict(later, null, "与本次导入合并后会有错误", "and this load together have the errors that follow");
            return Stream.concat(Stream.of(first), refusal.findings().stream()).toList();
        }
        return refusal.keys().stream()
                .map(key -> conflict(
                        later,
                        key,
                        "也改动了" + RowName.of(key).zh(),
                        "changes " + RowName.of(key).en() + ", too"))
                .toList();
    }

    private static Finding conflict(Edition later, @Nullable RowKey row, String zh, String en) {
        return new Finding(
                "LATER_EDITION_CONFLICT",
                Severity.ERROR,
                row,
                null,
                null,
                new Text(
                        "第 " + later.number() + " 版（" + later.effectiveFrom() + " 生效）" + zh,
                        "Edition " + later.number() + ", which takes effect at " + later.effectiveFrom() + ", " + en));
    }
}
