package org.gridward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridward.model.Actor;
import org.gridward.model.AuditEntry;
import org.gridward.model.Ledger;
import org.gridward.model.LedgerEntry;
import org.gridward.model.ModeDeclared;
import org.gridward.model.OperatingMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with the ledger. */
abstract class LedgerContract {
    private static final Actor LI = new Actor("li", Actor.Via.USER);
    private static final Instant NOON = Instant.parse("2026-08-01T12:00:00+08:00");
    private static final Instant NIGHT = Instant.parse("2026-08-01T22:00:00+08:00");
    private static final ModeDeclared TYPHOON = new ModeDeclared(OperatingMode.EMERGENCY, "street", "310115110", "台风");

    private Database database;

    abstract DatabaseSettings newDatabase();

    @BeforeEach
    void open() {
        database = Database.open(newDatabase());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEntryIsReadBackAsItWasAppended() {
        LedgerEntry appended = database.ledger().append(LI, TYPHOON, NOON, NIGHT);
        assertThat(appended.number()).isEqualTo(1);
        assertThat(appended.recordedBy()).isEqualTo("li");
        assertThat(appended.isValidAt(NOON)).isTrue();
        assertThat(appended.isValidAt(NIGHT)).isFalse();
        assertThat(database.ledger().listAfter(0)).containsExactly(appended);
        assertThat(database.ledger().listAfter(1)).isEmpty();
        assertThat(database.ledger().getLatestNumber()).isEqualTo(1);
    }

    @Test
    void anEntryIsReplacedOnceAndStaysForThoseWhoAskWhatWasKnown() {
        database.ledger().append(LI, TYPHOON, NOON, null);
        LedgerEntry ended = database.ledger().replace(LI, 1, TYPHOON, NOON, NIGHT);
        assertThat(ended.replaces()).isEqualTo(1);
        assertThatExceptionOfType(LedgerEntryReplacedException.class)
                .isThrownBy(() -> database.ledger().replace(LI, 1, TYPHOON, NOON, NIGHT))
                .satisfies(e -> assertThat(e.by()).isEqualTo(2));
        assertThatExceptionOfType(UnknownLedgerEntryException.class)
                .isThrownBy(() -> database.ledger().replace(LI, 9, TYPHOON, NOON, NIGHT));
        Ledger ledger = new Ledger(database.ledger().listAfter(0));
        assertThat(ledger.number()).isEqualTo(2);
        assertThat(ledger.listStanding()).containsExactly(ended);
    }

    @Test
    void everyEntryIsAudited() {
        database.ledger().append(LI, TYPHOON, NOON, NIGHT);
        List<AuditEntry> entries = database.audit().list(Long.MAX_VALUE, null, "ledger:1", 10);
        assertThat(entries).extracting(AuditEntry::action).containsExactly("APPEND_LEDGER_ENTRY");
        assertThat(database.audit().verify().fault()).isNull();
    }

    @Test
    void manyWritersLeaveNoGapAndNoStepBackInTime() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(6);
        try {
            List<Callable<LedgerEntry>> work = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                work.add(() -> database.ledger().append(LI, TYPHOON, NOON, null));
            }
            for (Future<LedgerEntry> done : writers.invokeAll(work)) {
                done.get();
            }
        } finally {
            writers.shutdownNow();
        }
        List<LedgerEntry> entries = database.ledger().listAfter(0);
        assertThat(entries).hasSize(60);
        for (int i = 0; i < 60; i++) {
            assertThat(entries.get(i).number()).isEqualTo(i + 1);
            assertThat(entries.get(i).recordedAt())
                    .isAfterOrEqualTo(entries.get(Math.max(0, i - 1)).recordedAt());
        }
    }
}
