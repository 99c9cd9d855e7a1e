package org.gridward.resolve;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gridward.duty.Horizon;
import org.gridward.duty.MatterBook;
import org.gridward.duty.Moment;
import org.gridward.duty.SchemeClock;
import org.gridward.geo.LocalPlane;
import org.gridward.index.GridIndex;
import org.gridward.index.Place;
import org.gridward.model.Calendar;
import org.gridward.model.Catalogue;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.Ledger;
import org.gridward.model.MatterClass;
import org.gridward.model.Scheme;
import org.gridward.model.Text;
import org.gridward.model.UnitTree;

/**
 * Answers who is responsible, from one edition in memory. The answer is a function of the question, the edition and the
 * ledger. Immutable, safe for any thread.
 */
public final class Resolver {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");
    private static final Trace SILENT = new Trace(false);

    private final Edition edition;
    private final ZoneId zone;
    private final GridIndex index;
    private final MatterBook matters;
    private final SchemeClock plainClock;
    private final Map<String, SchemeClock> clocks = new HashMap<>();
    private final Steps steps;
    private final ParticularsStep particularsStep;

    public Resolver(EditionContent content, GridIndex index, UnitTree units) {
        this.edition = content.edition();
        this.zone = content.zone();
        this.index = index;
        this.matters = new MatterBook(content.list(Catalogue.class), content.list(MatterClass.class));
        this.plainClock = new SchemeClock(zone, null);
        List<Calendar> calendars = content.list(Calendar.class);
        content.schemes().forEach(scheme -> clocks.put(scheme.code(), SchemeClock.of(scheme, calendars)));
        this.steps = new Steps(content, index, units, matters);
        this.particularsStep = new ParticularsStep(steps);
    }

    /** The catalogues of the edition. */
    public MatterBook matters() {
        return matters;
    }

    /**
     * The same question about many places.
     *
     * @param question whose place does not count
     * @param render what becomes of each answer
     */
    public <T> ManyPlaces<T> many(Question question, Ledger ledger, Function<Resolution, T> render) {
        return new ManyPlaces<>(this, index, steps.strip, question, ledger, render);
    }

    public Resolution resolve(Question question, Ledger ledger) {
        Trace trace = new Trace(question.wants(Part.EXPLANATION));
        trace.add("edition", "Y-17", this::edition);
        Place place = steps.locate.locate(question, trace);
        if (place.grids().isEmpty()) {
            return new Resolution.Outside(place, trace.reasons());
        }
        Horizon horizon = new Horizon();
        Optional<Scheme> active = steps.scheme.findActive(place, question.asOf(), horizon, trace);
        Asked asked = asked(question, active, horizon);
        Spot spot = new Spot(place, LocalPlane.at(question.x(), question.y()));
        Situation here = new Situation(question, asked, spot, active, ledger, trace);
        return active.isPresent() ? inScheme(here, active.get()) : outOfGrid(here);
    }

    private Asked asked(Question question, Optional<Scheme> scheme, Horizon horizon) {
        String domain = question.domain() == null && question.matter() != null
                ? matters.findDomain(question.matter()).orElse(null)
                : question.domain();
        Moment moment = new Moment(question.asOf(), clock(scheme), horizon);
        if (question.inNationalCatalogue()) {
            matters.findNational(moment);
        }
        return new Asked(question.matter(), domain, moment);
    }

    private SchemeClock clock(Optional<Scheme> scheme) {
        return scheme.map(one -> clocks.get(one.code())).orElse(plainClock);
    }

    private Resolution inScheme(Situation here, Scheme scheme) {
        List<Warning> warnings = new ArrayList<>();
        List<ExceptionHere> exceptions = steps.exception.list(here.spot(), here.asked(), here.trace());
        Optional<Owner> owner = steps.owner.findByScheme(here.spot(), scheme, here.asked(), here.trace());
        if (owner.isPresent()) {
            Particulars particulars = particularsStep.describe(here, owner, exceptions, at(here), warnings);
            return new Resolution.Owned(
                    here.spot().place(),
                    owner.get(),
                    particulars,
                    warnings,
                    here.trace().reasons());
        }
        warnings.add(Warning.NO_OWNER);
        return outOfGrid(here, Optional.of(scheme), exceptions, warnings);
    }

    private Resolution outOfGrid(Situation here) {
        Optional<Scheme> fallback = steps.scheme.findFallback(here.spot().place(), here.trace());
        List<Warning> warnings = new ArrayList<>();
        if (fallback.isEmpty()) {
            warnings.add(Warning.NO_SCHEME);
        }
        List<ExceptionHere> exceptions = steps.exception.list(here.spot(), here.asked(), here.trace());
        return outOfGrid(here, fallback, exceptions, warnings);
    }

    private Resolution outOfGrid(
            Situation here, Optional<Scheme> scheme, List<ExceptionHere> exceptions, List<Warning> warnings) {
        Place place = here.spot().place();
        Optional<Owner> owner =
                scheme.flatMap(one -> steps.owner.findLastResort(place, one, here.asked(), here.trace()));
        Particulars particulars = particularsStep.describe(here, owner, exceptions, at(here), warnings);
        return new Resolution.OutOfGrid(
                place, owner, particulars, warnings, here.trace().reasons());
    }

    /** Who owns other places for the same question; the answer names them, so it ends when that changes. */
    private OwnerFinder at(Situation here) {
        Map<SameGrids, Optional<Owner>> known = new HashMap<>();
        return (x, y) -> {
            Place place = index.locate(x, y);
            return steps.strip.mayReach(x, y)
                    ? findOwner(here, x, y, place)
                    : known.computeIfAbsent(
                            new SameGrids(steps.scheme.listDeciding(place)), grids -> findOwner(here, x, y, place));
        };
    }

    private Optional<Owner> findOwner(Situation here, int x, int y, Place place) {
        Moment moment = here.asked().moment();
        Optional<Scheme> active = steps.scheme.findActive(place, moment.instant(), moment.horizon(), SILENT);
        Asked asked = new Asked(
                here.asked().matter(),
                here.asked().domain(),
                new Moment(moment.instant(), clock(active), moment.horizon()));
        return active.flatMap(
                        scheme -> steps.owner.findByScheme(new Spot(place, LocalPlane.at(x, y)), scheme, asked, SILENT))
                .or(() -> active.or(() -> steps.scheme.findFallback(place, SILENT))
                        .flatMap(scheme -> steps.owner.findLastResort(place, scheme, asked, SILENT)));
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
