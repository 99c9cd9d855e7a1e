package org.gridward.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a unit is governed from a day on, such as that of its hand-over to the street (rule G-21). */
public record Governance(
        GovernanceMode mode,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) implements Dated {}
