package org.gridward.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a unit is called for a time (rule H-32). */
public record UnitName(
        String name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) implements Dated {}
