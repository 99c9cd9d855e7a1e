package org.gridward.resolve;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.duty.Dispatching;
import org.gridward.duty.DutyBook;
import org.gridward.duty.Horizon;
import org.gridward.duty.MatterBook;
import org.gridward.duty.Moment;
import org.gridward.duty.Roster;
import org.gridward.duty.SchemeClock;
import org.gridward.index.GridIndex;
import org.gridward.index.Place;
import org.gridward.model.Calendar;
import org.gridward.model.Catalogue;
import org.gridward.model.DutyRule;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.Ledger;
import org.gridward.model.LinkageGroup;
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

    private final Edition edition;
    private final ZoneId zone;
    private final MatterBook matters;
    private final SchemeClock plainClock;
    private final Map<String, SchemeClock> clocks = new HashMap<>();
    private final LocateStep locateStep;
    private final SchemeStep schemeStep;
    private final OwnerStep ownerStep;
    private final ParticularsStep particularsStep;

    public Resolver(EditionContent content, GridIndex index, UnitTree units) {
        this.edition = content.edition();
        this.zone = content.zone();
        this.matters = new MatterBook(content.list(Catalogue.class), content.list(MatterClass.class));
        plainClock = new SchemeClock(zone, null);
        List<Calendar> calendars = content.list(Calendar.class);
        content.schemes().forEach(scheme -> clocks.put(scheme.code(), SchemeClock.of(scheme, calendars)));
        Names names = new Names(units, matters);
        Roster roster = new Roster(content.assignments(), matters);
        Dispatching dispatching = new Dispatching(units, matters, new DutyBook(content.list(DutyRule.class), matters));
        locateStep = new LocateStep(index);
        schemeStep = new SchemeStep(content.schemes());
        ownerStep = new OwnerStep(units, roster);
        particularsStep = new ParticularsStep(
                names,
                new RoleStep(units, roster, names),
                new DispatchStep(units, dispatching, content.list(LinkageGroup.class), names));
    }

    /** The catalogues of the edition. */
    public MatterBook matters() {
        return matters;
    }

    public Resolution resolve(Question question, Ledger ledger) {
        Trace trace = new Trace(question.wants(Part.EXPLANATION));
        trace.add("edition", "Y-17", this::edition);
        Place place = locateStep.locate(question, trace);
        if (place.grids().isEmpty()) {
            return new Resolution.Outside(place, trace.reasons());
        }
        Horizon horizon = new Horizon();
        Optional<Scheme> active = schemeStep.findActive(place, question.asOf(), horizon, trace);
        Asked asked = asked(question, active, horizon);
        Situation situation = new Situation(question, asked, place, active, ledger, trace);
        return active.isPresent() ? inScheme(situation, active.get()) : outOfGrid(situation);
    }

    private Asked asked(Question question, Optional<Scheme> scheme, Horizon horizon) {
        SchemeClock clock = scheme.map(one -> clocks.get(one.code())).orElse(plainClock);
        String domain = question.domain() == null && question.matter() != null
                ? matters.findDomain(question.matter()).orElse(null)
                : question.domain();
        return new Asked(question.matter(), domain, new Moment(question.asOf(), clock, horizon));
    }

    private Resolution inScheme(Situation here, Scheme scheme) {
        List<Warning> warnings = new ArrayList<>();
        Optional<Owner> owner = ownerStep.findByScheme(here.place(), scheme, here.asked(), here.trace());
        if (owner.isPresent()) {
            Particulars particulars = particularsStep.describe(here, owner, warnings);
            return new Resolution.Owned(
                    here.place(),
                    owner.get(),
                    particulars,
                    warnings,
                    here.trace().reasons());
        }
        warnings.add(Warning.NO_OWNER);
        return outOfGrid(here, Optional.of(scheme), warnings);
    }

    private Resolution outOfGrid(Situation here) {
        Optional<Scheme> fallback = schemeStep.findFallback(here.place(), here.trace());
        List<Warning> warnings = new ArrayList<>();
        if (fallback.isEmpty()) {
            warnings.add(Warning.NO_SCHEME);
        }
        return outOfGrid(here, fallback, warnings);
    }

    private Resolution outOfGrid(Situation here, Optional<Scheme> scheme, List<Warning> warnings) {
        Optional<Owner> owner =
                scheme.flatMap(one -> ownerStep.findLastResort(here.place(), one, here.asked(), here.trace()));
        Particulars particulars = particularsStep.describe(here, owner, warnings);
        return new Resolution.OutOfGrid(
                here.place(), owner, particulars, warnings, here.trace().reasons());
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
