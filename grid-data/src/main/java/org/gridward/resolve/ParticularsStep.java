package org.gridward.resolve;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridward.duty.Shifts;
import org.gridward.model.OperatingMode;
import org.gridward.model.Scheme;
import org.jspecify.annotations.Nullable;

/** Steps 8 to 11: puts together what follows from the owner, as far as the question wants it. */
final class ParticularsStep {
    private final Names names;
    private final RoleStep roleStep;
    private final DispatchStep dispatchStep;

    ParticularsStep(Names names, RoleStep roleStep, DispatchStep dispatchStep) {
        this.names = names;
        this.roleStep = roleStep;
        this.dispatchStep = dispatchStep;
    }

    /** @param warnings to which it adds its own */
    Particulars describe(Situation here, Optional<Owner> owner, List<Warning> warnings) {
        Asked asked = here.asked();
        Named managedBy = here.question().wants(Part.MANAGED_BY)
                ? roleStep.findManager(here.place(), asked, here.trace()).orElse(null)
                : null;
        List<RoleHolder> roles =
                here.question().wants(Part.ROLES) ? roleStep.listOthers(here.place(), asked) : List.of();
        return owner.map(one -> ofOwner(here, one, managedBy, roles, warnings))
                .orElseGet(() -> withoutOwner(asked, managedBy, roles));
    }

    private Particulars withoutOwner(Asked asked, @Nullable Named managedBy, List<RoleHolder> roles) {
        return new Particulars(
                asked.matter(),
                asked.domain(),
                null,
                null,
                managedBy,
                List.of(),
                List.of(),
                roles,
                null,
                null,
                List.of(),
                asked.moment().horizon().earliest());
    }

    private Particulars ofOwner(
            Situation here, Owner owner, @Nullable Named managedBy, List<RoleHolder> roles, List<Warning> warnings) {
        Asked asked = here.asked();
        Question question = here.question();
        Shifts shifts = here.scheme().map(Shifts::new).orElse(null);
        List<Leading> leading = question.wants(Part.LEAD) || question.wants(Part.SUPPORT)
                ? roleStep.listLeading(here.place(), owner, shifts, asked, here.trace())
                : List.of();
        DispatchHere dispatch = question.wants(Part.DISPATCH) ? dispatch(here, owner, warnings) : null;
        return new Particulars(
                asked.matter(),
                asked.domain(),
                names.of(owner.unit(), asked.moment()),
                names.findLegalAuthority(owner.unit(), asked.matter(), asked.moment()),
                managedBy,
                leading,
                question.wants(Part.SUPPORT) ? roleStep.listSupport(here.place(), leading, shifts, asked) : List.of(),
                roles,
                dispatch,
                question.wants(Part.LINKAGE) ? dispatchStep.linkage(owner, asked, here.trace()) : null,
                question.wants(Part.LADDER) ? dispatchStep.ladder(owner, asked) : List.of(),
                validUntil(here));
    }

    private DispatchHere dispatch(Situation here, Owner owner, List<Warning> warnings) {
        OperatingMode mode =
                here.ledger().modeAt(here.question().asOf(), here.place().grids());
        Scheme scheme = here.scheme().orElse(null);
        DispatchHere dispatch = dispatchStep.dispatch(
                here.place(), owner, scheme, here.question().severity(), mode, here.asked(), here.trace());
        if (!dispatch.dispatch().dispatchable()) {
            warnings.add(Warning.NOT_DISPATCHABLE);
        }
        return dispatch;
    }

    private static Optional<Instant> validUntil(Situation here) {
        return Stream.of(
                        here.asked().moment().horizon().earliest(),
                        here.ledger().findNextChange(here.question().asOf()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }
}
