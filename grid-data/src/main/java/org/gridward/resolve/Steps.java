package org.gridward.resolve;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.gridward.duty.Dispatching;
import org.gridward.duty.DutyBook;
import org.gridward.duty.Linkage;
import org.gridward.duty.MatterBook;
import org.gridward.duty.Roster;
import org.gridward.index.GridIndex;
import org.gridward.index.LineIndex;
import org.gridward.index.LineIndex.Drawn;
import org.gridward.model.Barrier;
import org.gridward.model.BorderRule;
import org.gridward.model.DutyRule;
import org.gridward.model.EditionContent;
import org.gridward.model.LinkageGroup;
import org.gridward.model.PlaceException;
import org.gridward.model.UnitTree;
import org.gridward.model.Zone;

/** The steps of one edition, made ready in the order in which they need each other. Immutable. */
final class Steps {
    final LocateStep locate;
    final SchemeStep scheme;
    final ExceptionStep exception;
    final StripStep strip;
    final OwnerStep owner;
    final ZoneStep zone;
    final DiscovererStep discoverer;
    final DoubtStep doubt;
    final RoleStep role;
    final StationStep station;
    final DispatchStep dispatch;
    final SafeRadius safeRadius;
    final Names names;

    Steps(EditionContent content, GridIndex index, UnitTree units, MatterBook matters) {
        names = new Names(units, matters);
        Roster roster = new Roster(content.assignments(), matters);
        Linkage linkage = new Linkage(content.list(LinkageGroup.class));
        LineIndex<Barrier> barriers = barriers(content.list(Barrier.class));
        Agreements agreements = new Agreements(content, index, matters, barriers);
        Districts districts = new Districts(content, index, units);
        strip = new StripStep(content.list(BorderRule.class), index);
        locate = new LocateStep(index);
        scheme = new SchemeStep(content.schemes());
        exception = new ExceptionStep(content.list(PlaceException.class), matters);
        owner = new OwnerStep(units, roster, strip, names);
        zone = new ZoneStep(content.list(Zone.class), index, barriers, agreements, districts, matters, names);
        discoverer = new DiscovererStep(agreements, districts, linkage, matters, units, names);
        doubt = new DoubtStep(new OwnerLines(content, index, strip.lines()), names);
        role = new RoleStep(units, roster, names);
        station = new StationStep(content, roster, units, names);
        dispatch = new DispatchStep(
                units,
                roster,
                new Dispatching(units, matters, new DutyBook(content.list(DutyRule.class), matters)),
                linkage,
                names);
        safeRadius = new SafeRadius(content, index, barriers, exception, strip, zone, agreements, station);
    }

    private static LineIndex<Barrier> barriers(Collection<Barrier> barriers) {
        List<Drawn<Barrier>> lines = barriers.stream()
                .map(barrier -> new Drawn<>(
                        barrier,
                        Arrays.stream(barrier.line().toArray()).asDoubleStream().toArray()))
                .toList();
        return new LineIndex<>(lines);
    }
}
