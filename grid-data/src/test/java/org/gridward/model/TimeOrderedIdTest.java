package org.gridward.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {
    @Test
    void idsRiseAlsoWhenTheClockStandsStillOrStepsBack() {
        Clock late = Clock.fixed(Instant.parse("2100-01-01T00:00:00Z"), ZoneOffset.UTC);
        Clock early = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        assertThat(Stream.of(late, late, early, late).map(TimeOrderedId::create).toList())
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-7][0-9A-HJKMNP-TV-Z]{25}"))
                .allMatch(id -> id.startsWith("03QCPC7P00"));
    }
}
