package org.gridward.resolve;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.gridward.index.GridIndex;
import org.gridward.index.Place;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.Scheme;
import org.gridward.model.Text;
import org.gridward.model.UnitTree;

/**
 * Answers who is responsible, from one edition in memory. The answer is a function of the question and the edition.
 * Immutable, safe for any thread.
 */
public final class Resolver {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

    private final Edition edition;
    private final ZoneId zone;
    private final LocateStep locateStep;
    private final SchemeStep schemeStep;
    private final OwnerStep ownerStep;

    public Resolver(EditionContent content, GridIndex index, UnitTree units) {
        edition = content.edition();
        zone = content.zone();
        locateStep = new LocateStep(index);
        schemeStep = new SchemeStep(content.schemes());
        ownerStep = new OwnerStep(units, content.assignments());
    }

    public Resolution resolve(Question question) {
        Trace trace = new Trace(question.explain());
        trace.add("edition", "Y-17", this::edition);
        Place place = locateStep.locate(question, trace);
        if (place.grids().isEmpty()) {
            return new Resolution.Outside(place, trace.reasons());
        }
        Optional<Scheme> active = schemeStep.findActive(place, question, trace);
        return active.isPresent() ? inScheme(place, active.get(), trace) : outOfGrid(place, trace);
    }

    private Resolution inScheme(Place place, Scheme scheme, Trace trace) {
        Optional<Owner> owner = ownerStep.findByScheme(place, scheme, trace);
        if (owner.isPresent()) {
            return new Resolution.Owned(place, owner.get(), List.of(), trace.reasons());
        }
        Optional<Owner> lastResort = ownerStep.findLastResort(place, scheme, trace);
        return new Resolution.OutOfGrid(place, lastResort, List.of(Warning.NO_OWNER), trace.reasons());
    }

    private Resolution outOfGrid(Place place, Trace trace) {
        Optional<Scheme> fallback = schemeStep.findFallback(place, trace);
        Optional<Owner> owner = fallback.flatMap(scheme -> ownerStep.findLastResort(place, scheme, trace));
        List<Warning> warnings = fallback.isEmpty() ? List.of(Warning.NO_SCHEME) : List.of();
        return new Resolution.OutOfGrid(place, owner, warnings, trace.reasons());
    }

    private Text edition() {
        String since = MOMENT.format(edition.effectiveFrom().atZone(zone));
        if (edition.number() == 0) {
            return new Text(
                    "草案“" + edition.title() + "”，拟自 " + since + " 起生效",
                    "Draft “" + edition.title() + "”, to take effect " + since);
        }
        return new Text(
                "版本 " + edition.number() + "，自 " + since + " 起生效",
                "Edition " + edition.number() + ", in force since " + since);
    }
}
