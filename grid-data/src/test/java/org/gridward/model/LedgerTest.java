package org.gridward.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gridward.geo.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Instant NOON = Instant.parse("2026-08-01T12:00:00+08:00");
    private static final Instant EVENING = NOON.plusSeconds(6 * 3600);
    private static final Instant NIGHT = NOON.plusSeconds(10 * 3600);
    private static final List<Grid> HEQING = List.of(street("310115110"));
    private static final List<Grid> OTHER = List.of(street("310115001"));

    private static Grid street(String code) {
        return new Grid(1, "street", code, null, code, null, Shape.of(new int[][][] {{{0, 0, 10, 0, 10, 10}}}));
    }

    private static LedgerEntry entry(
            int number, Instant recordedAt, @Nullable Integer replaces, Instant from, @Nullable Instant to) {
        return new LedgerEntry(
                number,
                recordedAt,
                "li",
                replaces,
                from,
                to,
                new ModeDeclared(OperatingMode.EMERGENCY, "street", "310115110", "台风"));
    }

    @Test
    void aModeHoldsFromItsBeginningUntilBeforeItsEndOnItsGroundOnly() {
        Ledger ledger = new Ledger(List.of(entry(1, NOON, null, NOON, NIGHT)));
        assertThat(ledger.modeAt(NOON.minusMillis(1), HEQING)).isEqualTo(OperatingMode.NORMAL);
        assertThat(ledger.modeAt(NOON, HEQING)).isEqualTo(OperatingMode.EMERGENCY);
        assertThat(ledger.modeAt(NIGHT, HEQING)).isEqualTo(OperatingMode.NORMAL);
        assertThat(ledger.modeAt(NOON, OTHER)).isEqualTo(OperatingMode.NORMAL);
        assertThat(ledger.findNextChange(NOON)).contains(NIGHT);
        assertThat(ledger.findNextChange(NIGHT)).isEmpty();
    }

    @Test
    void whoAsksWhatWasKnownBeforeTheEndWasRecordedGetsTheOldAnswer() {
        Ledger ledger = new Ledger(List.of(entry(1, NOON, null, NOON, null), entry(2, EVENING, 1, NOON, EVENING)));
        assertThat(ledger.modeAt(NIGHT, HEQING)).isEqualTo(OperatingMode.NORMAL);
        Ledger before = ledger.knownAt(EVENING.minusMillis(1));
        assertThat(before.number()).isEqualTo(1);
        assertThat(before.modeAt(NIGHT, HEQING)).isEqualTo(OperatingMode.EMERGENCY);
        assertThat(ledger.knownAt(NOON.minusMillis(1)).number()).isZero();
        assertThat(ledger.knownAt(EVENING)).isSameAs(ledger);
    }

    @Test
    void aClockThatIsBehindKnowsTheLastEntryAllTheSame() {
        Ledger ledger = new Ledger(List.of(entry(1, NOON, null, NOON, null)));
        assertThat(ledger.known(NOON.minusSeconds(5))).isEqualTo(NOON);
        assertThat(ledger.known(NIGHT)).isEqualTo(NIGHT);
        assertThat(Ledger.EMPTY.known(NOON)).isEqualTo(NOON);
    }
}
