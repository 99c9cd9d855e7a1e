package org.gridward.duty;

import java.util.List;
import java.util.Optional;
import org.gridward.model.DutyLevel;
import org.gridward.model.DutyRule;
import org.gridward.model.GovernanceMode;
import org.gridward.model.Matter;
import org.gridward.model.Scheme;
import org.gridward.model.Unit;
import org.gridward.model.UnitTree;
import org.jspecify.annotations.Nullable;

/** Who is called first, and whether a street can send or must ask (rules G-15, G-16, G-21 to G-24, M-10, Y-11). */
public final class Dispatching {
    private final UnitTree units;
    private final MatterBook matters;
    private final DutyBook duties;
    private final UnitFacts facts;
    private final Counterparts counterparts;

    public Dispatching(UnitTree units, MatterBook matters, DutyBook duties) {
        this.units = units;
        this.matters = matters;
        this.duties = duties;
        this.facts = new UnitFacts(matters);
        this.counterparts = new Counterparts(units);
    }

    /**
     * @param matter null: nothing is known of it, so the owner is called as for any matter
     * @param scheme the one that holds at the place, or null
     * @param residential whether the place lies in a residential grid
     */
    public Dispatch dispatch(
            @Nullable Matter matter, @Nullable Scheme scheme, boolean residential, Unit owner, Moment moment) {
        Optional<DutyRule> rule =
                matter == null ? Optional.empty() : duties.findFirst(matter, scheme, residential, moment);
        Unit host = rule.map(DutyRule::host).flatMap(units::findUnit).orElse(owner);
        Optional<GovernanceMode> governance = facts.findGovernance(host, moment);
        DispatchAuthority authority = authorityOver(host, governance);
        DutyLevel level = rule.map(DutyRule::level).orElse(DutyLevel.STREET);
        return new Dispatch(
                level,
                authority,
                governance.orElse(null),
                host.code(),
                authority == DispatchAuthority.DIRECT ? null : findCounterpart(owner, host),
                rule.map(DutyRule::support).orElse(List.of()),
                rule.map(DutyRule::actions).orElse(List.of()),
                rule.map(DutyRule::timeLimits).orElse(List.of()),
                rule.map(DutyRule::legalBasis)
                        .or(() -> Optional.ofNullable(matter).flatMap(matters::findLegalBasis))
                        .orElse(null),
                level == DutyLevel.DISTRICT ? DispatchTarget.DEPARTMENT : DispatchTarget.SUB_CENTRE,
                matter == null || matters.isDispatchable(matter, moment),
                rule.map(DutyRule::code).orElse(null));
    }

    /** A unit whose governance is yet to be settled is not the street's before that day (rule G-21). */
    private static DispatchAuthority authorityOver(Unit host, Optional<GovernanceMode> governance) {
        boolean isDirect = governance
                .map(mode -> mode != GovernanceMode.LINE_LINE)
                .orElse(host.governances().isEmpty());
        return isDirect ? DispatchAuthority.DIRECT : DispatchAuthority.REQUEST;
    }

    private @Nullable String findCounterpart(Unit owner, Unit host) {
        return counterparts.find(owner.code(), host.code()).map(Unit::code).orElse(null);
    }
}
