package org.gridward.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that law or contract dates: it is read for a day, whatever edition says it. */
public interface Dated {
    /** The first day on which it holds, in the time zone of the scheme; null: since ever. */
    @Nullable
    LocalDate validFrom();

    /** The first day on which it holds no more; null: for ever. */
    @Nullable
    LocalDate validTo();

    default boolean isValidOn(LocalDate day) {
        LocalDate from = validFrom();
        LocalDate to = validTo();
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
}
