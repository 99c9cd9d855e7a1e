package org.gridward.duty;

import java.util.List;
import org.gridward.model.Assignment;
import org.gridward.model.Calendar;
import org.gridward.model.Catalogue;
import org.gridward.model.DutyRule;
import org.gridward.model.LinkageGroup;
import org.gridward.model.MatterClass;
import org.gridward.model.Row;
import org.gridward.model.RowLists;
import org.gridward.model.Scheme;
import org.gridward.model.Unit;
import org.gridward.model.UnitTree;

/** Everything of this package over some rows; the first scheme is the one that holds. */
final class DutyWorld {
    final Scheme scheme;
    final SchemeClock clock;
    final MatterBook matters;
    final DutyBook duties;
    final Roster roster;
    final Shifts shifts;
    final UnitTree units;
    final UnitFacts facts;
    final Linkage linkage;
    final RowLists rows;
    final Dispatching dispatching;

    DutyWorld(List<Row> all) {
        rows = new RowLists(all);
        scheme = rows.list(Scheme.class).get(0);
        clock = SchemeClock.of(scheme, rows.list(Calendar.class));
        matters = new MatterBook(rows.list(Catalogue.class), rows.list(MatterClass.class));
        duties = new DutyBook(rows.list(DutyRule.class), matters);
        roster = new Roster(rows.list(Assignment.class), matters);
        shifts = new Shifts(scheme);
        units = new UnitTree(rows.list(Unit.class));
        facts = new UnitFacts(matters);
        linkage = new Linkage(rows.list(LinkageGroup.class));
        dispatching = new Dispatching(units, matters, duties);
    }

    LinkageGroup group(String code) {
        return rows.list(LinkageGroup.class).stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    Unit unit(String code) {
        return units.findUnit(code).orElseThrow();
    }
}
