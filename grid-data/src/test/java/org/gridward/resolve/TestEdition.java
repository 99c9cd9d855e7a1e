package org.gridward.resolve;

import java.time.Instant;
import java.util.Collection;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.Row;

final class TestEdition {
    private TestEdition() {}

    static EditionContent of(Collection<? extends Row> rows) {
        return EditionContent.of(
                new Edition(1, 0, 0, Instant.EPOCH, Instant.EPOCH, null, "", "test", null, null), rows);
    }
}
