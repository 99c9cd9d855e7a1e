package org.gridward.resolve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.LayerKind;
import org.gridward.model.Row;
import org.gridward.model.Scheme;

final class TestEdition {
    private TestEdition() {}

    static EditionContent of(Collection<? extends Row> rows) {
        return EditionContent.of(
                new Edition(1, 0, 0, Instant.EPOCH, Instant.EPOCH, null, "", "test", null, null), rows);
    }

    /** Holds on all streets from 2009 on; each street's owner owns. */
    static Scheme schemeOfStreets(ZoneId zone) {
        return new Scheme(
                "S",
                "S",
                "street",
                Set.of(),
                LocalDate.of(2009, 1, 1),
                null,
                zone,
                List.of(new LayerKind("street", null)),
                "street");
    }
}
