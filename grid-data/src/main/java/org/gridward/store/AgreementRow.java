package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gridward.model.Agreement;
import org.gridward.model.Border;
import org.gridward.model.DutyAction;
import org.gridward.model.Matter;
import org.gridward.model.TieBreaker;
import org.gridward.model.TimeWindow;
import org.jspecify.annotations.Nullable;

/** An {@link Agreement} in the database. */
@Entity
@Table(name = "agreement_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AgreementRow extends StoredRow {
    String code;
    String name;
    String[] actors;
    String[] hosts;
    boolean reciprocal;
    boolean obliged;

    @Nullable
    String matters;

    String[] actions;

    @Nullable
    String windows;

    @Nullable
    Double depthMeters;

    @Nullable
    String tieBreaker;

    @Nullable
    String document;

    @Nullable
    String zone;

    @Nullable
    String borderLayer;

    @Nullable
    String borderLeft;

    @Nullable
    String borderRight;

    @Nullable
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    static AgreementRow of(Agreement agreement) {
        AgreementRow stored = new AgreementRow();
        stored.code = agreement.code();
        stored.name = agreement.name();
        stored.actors = agreement.actors().toArray(String[]::new);
        stored.hosts = agreement.hosts().toArray(String[]::new);
        stored.reciprocal = agreement.reciprocal();
        stored.obliged = agreement.obliged();
        stored.matters = JsonColumn.writeList(agreement.matters());
        stored.actions = agreement.actions().stream().map(DutyAction::name).toArray(String[]::new);
        stored.windows = JsonColumn.writeList(agreement.windows());
        stored.depthMeters = agreement.depthMeters();
        stored.tieBreaker =
                agreement.tieBreaker() == null ? null : agreement.tieBreaker().name();
        stored.document = agreement.document();
        stored.zone = agreement.zone();
        stored.borderLayer =
                agreement.border() == null ? null : agreement.border().layer();
        stored.borderLeft =
                agreement.border() == null ? null : agreement.border().left();
        stored.borderRight =
                agreement.border() == null ? null : agreement.border().right();
        stored.validFrom = agreement.validFrom();
        stored.validTo = agreement.validTo();
        return stored;
    }

    @Override
    Agreement toRow() {
        return new Agreement(
                code,
                name,
                List.of(actors),
                List.of(hosts),
                reciprocal,
                obliged,
                JsonColumn.readList(Matter.class, matters),
                Arrays.stream(actions).map(DutyAction::valueOf).toList(),
                JsonColumn.readList(TimeWindow.class, windows),
                depthMeters,
                tieBreaker == null ? null : TieBreaker.valueOf(tieBreaker),
                document,
                zone,
                borderLayer == null || borderLeft == null || borderRight == null
                        ? null
                        : new Border(borderLayer, borderLeft, borderRight),
                validFrom,
                validTo);
    }
}
