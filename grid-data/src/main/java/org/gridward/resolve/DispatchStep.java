package org.gridward.resolve;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridward.duty.Dispatch;
import org.gridward.duty.DispatchAuthority;
import org.gridward.duty.Dispatching;
import org.gridward.duty.Linkage;
import org.gridward.duty.Moment;
import org.gridward.duty.ResponsePlan;
import org.gridward.duty.Responses;
import org.gridward.duty.Roster;
import org.gridward.duty.Shifts;
import org.gridward.model.Duty;
import org.gridward.model.DutyAction;
import org.gridward.model.GovernanceMode;
import org.gridward.model.LinkageGroup;
import org.gridward.model.OperatingMode;
import org.gridward.model.Role;
import org.gridward.model.Scheme;
import org.gridward.model.Severity;
import org.gridward.model.Shift;
import org.gridward.model.Text;
import org.gridward.model.Unit;
import org.gridward.model.UnitTree;

/** Steps 10 and 11: level, governance, duty, response; linkage group, commander, ladder. */
final class DispatchStep {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final UnitTree units;
    private final Roster roster;
    private final Dispatching dispatching;
    private final Linkage linkage;
    private final Names names;

    DispatchStep(UnitTree units, Roster roster, Dispatching dispatching, Linkage linkage, Names names) {
        this.units = units;
        this.roster = roster;
        this.dispatching = dispatching;
        this.linkage = linkage;
        this.names = names;
    }

    DispatchHere dispatch(Situation situation, Owner owner, OperatingMode mode) {
        Asked asked = situation.asked();
        Moment moment = asked.moment();
        Scheme scheme = situation.scheme().orElse(null);
        Dispatch dispatch =
                dispatching.dispatch(asked.matter(), scheme, isResidential(situation), owner.unit(), moment);
        Severity severity = situation.question().severity();
        ResponsePlan plan = Responses.plan(situation.terms(), severity, mode);
        Optional<Shifts> shifts = situation.scheme().map(Shifts::new);
        Optional<Shift> shift = shifts.flatMap(all -> all.findCurrent(moment));
        Duty duty = shifts.map(all -> all.duty(shift)).orElse(Duty.NORMAL);
        DispatchHere here = new DispatchHere(
                dispatch,
                plan,
                names.find(dispatch.host(), moment).orElseGet(() -> names.of(owner.unit(), moment)),
                dispatch.counterpart() == null
                        ? null
                        : names.find(dispatch.counterpart(), moment).orElse(null),
                names.list(dispatch.support(), moment),
                names.list(plan.consulted(), moment),
                duty,
                shift.map(Shift::code).orElse(null),
                duty == Duty.STANDBY && canWait(dispatch, severity, mode)
                        ? shifts.flatMap(all -> all.findNextNormal(moment)).orElse(null)
                        : null,
                mode);
        explain(here, severity, situation.trace(), moment);
        return here;
    }

    /** Where somebody answers first for those who live there (rules G-05, G-15). */
    private boolean isResidential(Situation situation) {
        Asked asked = situation.asked();
        return !roster.listNearest(
                        situation.spot().place().grids(), Role.FIRST_RESPONSIBLE, asked.matter(), asked.moment())
                .isEmpty();
    }

    /** Standby is for emergencies: what is one, or must be made safe at once, doesn't wait (rules ). */
    private static boolean canWait(Dispatch dispatch, Severity severity, OperatingMode mode) {
        return severity != Severity.MAJOR
                && mode == OperatingMode.NORMAL
                && !dispatch.actions().contains(DutyAction.SAFEGUARD);
    }

    private static void explain(DispatchHere here, Severity severity, Trace trace, Moment moment) {
        Dispatch dispatch = here.dispatch();
        if (dispatch.rule() != null) {
            trace.add("duty", "M-18", () -> byRule(here));
        }
        GovernanceMode mode = dispatch.governance();
        if (mode != null) {
            trace.add("duty", ruleOf(mode), () -> governed(here, mode));
        }
        if (here.duty() == Duty.STANDBY) {
            trace.add("duty", "Q-13", () -> onStandby(here, moment.clock().zone()));
        }
        if (here.mode() == OperatingMode.EMERGENCY) {
            trace.add("response", "Q-16", () -> new Text("应急模式：响应提升一级", "Emergency mode raises the response a level"));
        }
        trace.add("response", "Q-15", () -> {
            Text handler = Words.of(here.plan().handler());
            Text response = Words.of(here.plan().response());
            return new Text(
                    Words.of(severity).zh() + "：" + handler.zh() + "，" + response.zh(),
                    Words.of(severity).en() + ": " + handler.en() + ", " + response.en());
        });
    }

    private static Text onStandby(DispatchHere here, ZoneId zone) {
        Text standby = new Text("备勤时段：只处置应急突发事件", "Standby: only emergencies are handled now");
        if (here.waitsUntil() == null) {
            return standby;
        }
        String until = CLOCK.format(here.waitsUntil().atZone(zone));
        return new Text(standby.zh() + "；此事 " + until + " 起处置", standby.en() + "; this one waits until " + until);
    }

    private static Text byRule(DispatchHere here) {
        Dispatch dispatch = here.dispatch();
        return new Text(
                "职责规定 " + dispatch.rule() + "：由" + here.host().name() + "主办（"
                        + Words.of(dispatch.level()).zh() + "）",
                "Duty rule " + dispatch.rule() + ": " + here.host().name() + " leads ("
                        + Words.of(dispatch.level()).en() + " level)");
    }

    private static String ruleOf(GovernanceMode mode) {
        return switch (mode) {
            case BLOCK_BLOCK -> "G-21";
            case LINE_BLOCK -> "G-22";
            case LINE_LINE -> "G-23";
        };
    }

    private static Text governed(DispatchHere here, GovernanceMode mode) {
        boolean isDirect = here.dispatch().authority() == DispatchAuthority.DIRECT;
        String host = here.host().name();
        return new Text(
                host + "：" + Words.of(mode).zh() + "，" + (isDirect ? "可直接派遣" : "只能商请"),
                host + ": " + Words.of(mode).en()
                        + (isDirect ? ", can be dispatched directly" : ", can only be asked"));
    }

    LinkageHere linkage(Owner owner, Asked asked, Trace trace) {
        Moment moment = asked.moment();
        Named commander = names.of(owner.unit(), moment);
        LinkageGroup group = linkage.findGroup(owner.unit().code()).orElse(null);
        if (group == null) {
            return new LinkageHere(null, null, commander, null, List.of());
        }
        Named convenor = linkage.findConvenor(group, moment)
                .flatMap(unit -> names.find(unit, moment))
                .orElse(null);
        trace.add(
                "response",
                "H-07",
                () -> new Text(
                        "联动小组“" + group.name() + "”，由所在地的" + commander.name() + "指挥",
                        "Linkage group “" + group.name() + "”, commanded by " + commander.name()
                                + ", whose ground it is"));
        return new LinkageHere(group.code(), group.name(), commander, convenor, names.list(group.members(), moment));
    }

    /** Who decides above the owner, nearest first; at the root the owner itself. Never empty. */
    List<Named> ladder(Owner owner, Asked asked) {
        List<Unit> above = new ArrayList<>(units.listSuperiors(owner.unit().code()));
        if (above.isEmpty()) {
            above.add(owner.unit());
        }
        return above.stream().map(unit -> names.of(unit, asked.moment())).toList();
    }
}
