package org.gridward.resolve;

import java.time.Instant;
import java.util.List;
import org.gridward.duty.Dispatch;
import org.gridward.duty.ResponsePlan;
import org.gridward.model.Duty;
import org.gridward.model.OperatingMode;
import org.jspecify.annotations.Nullable;

/**
 * How the matter is to be given to somebody, and how many act.
 *
 * @param host who leads its handling: the duty rule's host, else the owner
 * @param counterpart the street's own office that asks, where the host can't be sent, or null (rule G-23)
 * @param waitsUntil when normal duty begins again, before which standby leaves it; null when it is dealt with at once
 *     (rule Q-13)
 * @param shift code of the shift that is on, or null in a scheme without shifts
 */
public record DispatchHere(
        Dispatch dispatch,
        ResponsePlan plan,
        Named host,
        @Nullable Named counterpart,
        List<Named> support,
        List<Named> consulted,
        Duty duty,
        @Nullable String shift,
        @Nullable Instant waitsUntil,
        OperatingMode mode) {}
