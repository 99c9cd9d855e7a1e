package org.gridward.duty;

import java.util.Comparator;
import java.util.Optional;
import org.gridward.model.Governance;
import org.gridward.model.GovernanceMode;
import org.gridward.model.LegalAuthority;
import org.gridward.model.Matter;
import org.gridward.model.Unit;
import org.gridward.model.UnitName;
import org.jspecify.annotations.Nullable;

/** What law and contract say of a unit on a day (rules Y-09, G-21, H-32). Of several the first in the row counts. */
public final class UnitFacts {
    private final MatterBook matters;

    public UnitFacts(MatterBook matters) {
        this.matters = matters;
    }

    public String nameOf(Unit unit, Moment moment) {
        return unit.names().stream()
                .filter(moment::isValid)
                .map(UnitName::name)
                .findFirst()
                .orElse(unit.name());
    }

    /**
     * In whose name it acts by law: one that names the matter, or the nearest class above it, before one for all
     * matters, before the unit's own.
     *
     * @param matter null: one for all matters only
     */
    public Optional<String> findLegalAuthority(Unit unit, @Nullable Matter matter, Moment moment) {
        return unit.legalAuthorities().stream()
                .filter(one -> one.matters().isEmpty() || (matter != null && matters.isAmong(matter, one.matters())))
                .filter(moment::isValid)
                .min(Comparator.comparing(one -> rank(one, matter)))
                .map(LegalAuthority::name)
                .or(() -> Optional.ofNullable(unit.legalAuthority()));
    }

    private int rank(LegalAuthority one, @Nullable Matter matter) {
        return matter == null ? 0 : matters.findNearness(matter, one.matters()).orElse(Integer.MAX_VALUE);
    }

    /** Empty when nothing is said of that day. */
    public Optional<GovernanceMode> findGovernance(Unit unit, Moment moment) {
        return unit.governances().stream()
                .filter(moment::isValid)
                .map(Governance::mode)
                .findFirst();
    }
}
