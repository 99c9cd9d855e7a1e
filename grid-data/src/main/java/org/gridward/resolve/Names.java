package org.gridward.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridward.duty.MatterBook;
import org.gridward.duty.Moment;
import org.gridward.duty.UnitFacts;
import org.gridward.model.Matter;
import org.gridward.model.Unit;
import org.gridward.model.UnitTree;
import org.jspecify.annotations.Nullable;

/** What units are called on a day. */
final class Names {
    private final UnitTree units;
    private final UnitFacts facts;

    Names(UnitTree units, MatterBook matters) {
        this.units = units;
        this.facts = new UnitFacts(matters);
    }

    Named of(Unit unit, Moment moment) {
        return new Named(unit.code(), facts.nameOf(unit, moment));
    }

    /** Empty for a unit that the edition does not have. */
    Optional<Named> find(String unit, Moment moment) {
        return units.findUnit(unit).map(known -> of(known, moment));
    }

    /** In the order of the codes, without those that the edition does not have. */
    List<Named> list(Collection<String> codes, Moment moment) {
        return codes.stream().flatMap(code -> find(code, moment).stream()).toList();
    }

    @Nullable
    String findLegalAuthority(Unit unit, @Nullable Matter matter, Moment moment) {
        return facts.findLegalAuthority(unit, matter, moment).orElse(null);
    }
}
