package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridward.model.LayerKind;
import org.gridward.model.Scheme;
import org.gridward.model.SchemeTerms;
import org.jspecify.annotations.Nullable;

/** A {@link Scheme} in the database; its owner order as two arrays of one length. */
@Entity
@Table(name = "scheme_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class SchemeRow extends StoredRow {
    String code;
    String name;
    String groundLayer;
    String[] groundGrids;
    LocalDate activeFrom;

    @Nullable
    LocalDate activeTo;

    String timeZone;

    @Nullable
    String calendar;

    String[] ownerLayers;

    @Nullable
    String[] ownerKinds;

    String lastResortLayer;
    String terms;

    static SchemeRow of(Scheme scheme) {
        SchemeRow stored = new SchemeRow();
        stored.code = scheme.code();
        stored.name = scheme.name();
        stored.groundLayer = scheme.groundLayer();
        stored.groundGrids = scheme.groundGrids().stream().sorted().toArray(String[]::new);
        stored.activeFrom = scheme.activeFrom();
        stored.activeTo = scheme.activeTo();
        stored.timeZone = scheme.timeZone().getId();
        stored.calendar = scheme.calendar();
        stored.ownerLayers = scheme.ownerOrder().stream().map(LayerKind::layer).toArray(String[]::new);
        stored.ownerKinds = scheme.ownerOrder().stream().map(LayerKind::kind).toArray(String[]::new);
        stored.lastResortLayer = scheme.lastResortLayer();
        stored.terms = RecordText.write(scheme.terms());
        return stored;
    }

    @Override
    Scheme toRow() {
        List<LayerKind> ownerOrder = IntStream.range(0, ownerLayers.length)
                .mapToObj(i -> new LayerKind(ownerLayers[i], ownerKinds[i]))
                .toList();
        return new Scheme(
                code,
                name,
                groundLayer,
                Set.of(groundGrids),
                activeFrom,
                activeTo,
                ZoneId.of(timeZone),
                calendar,
                ownerOrder,
                lastResortLayer,
                RecordText.read(SchemeTerms.class, terms));
    }
}
