package org.gridward.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gridward.duty.Dispatch;
import org.gridward.duty.DispatchAuthority;
import org.gridward.duty.DispatchTarget;
import org.gridward.model.Duty;
import org.gridward.model.DutyAction;
import org.gridward.model.DutyLevel;
import org.gridward.model.GovernanceMode;
import org.gridward.model.Handler;
import org.gridward.model.LimitUnit;
import org.gridward.model.OperatingMode;
import org.gridward.model.Response;
import org.gridward.model.TimeLimit;
import org.gridward.resolve.DispatchHere;
import org.gridward.resolve.Named;
import org.jspecify.annotations.Nullable;

/**
 * How the matter is given to somebody.
 *
 * @param level who is called first
 * @param authority whether the street sends the host or must ask for it
 * @param counterpart the street's own office that asks
 * @param target to whom the district's centre gives it
 * @param waitsUntil when normal duty begins again; absent for what is dealt with at once
 * @param rule code of the duty rule that says so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DispatchJson(
        DutyLevel level,
        DispatchAuthority authority,
        @Nullable GovernanceMode governance,
        DispatchTarget target,
        Named host,
        @Nullable Named counterpart,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Named> support,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DutyAction> actions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LimitJson> timeLimits,
        @Nullable String legalBasis,
        boolean dispatchable,
        @Nullable String rule,
        Handler handler,
        Response response,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Named> consulted,
        Duty duty,
        @Nullable String shift,
        @Nullable OffsetDateTime waitsUntil,
        OperatingMode operatingMode) {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LimitJson(int amount, LimitUnit unit, @Nullable String step) {
        static LimitJson of(TimeLimit limit) {
            return new LimitJson(limit.amount(), limit.unit(), limit.step());
        }
    }

    static DispatchJson of(DispatchHere here, ZoneId zone) {
        Dispatch dispatch = here.dispatch();
        return new DispatchJson(
                dispatch.level(),
                dispatch.authority(),
                dispatch.governance(),
                dispatch.target(),
                here.host(),
                here.counterpart(),
                here.support(),
                dispatch.actions(),
                dispatch.timeLimits().stream().map(LimitJson::of).toList(),
                dispatch.legalBasis(),
                dispatch.dispatchable(),
                dispatch.rule(),
                here.plan().handler(),
                here.plan().response(),
                here.consulted(),
                here.duty(),
                here.shift(),
                here.waitsUntil() == null
                        ? null
                        : here.waitsUntil().atZone(zone).toOffsetDateTime(),
                here.mode());
    }
}
