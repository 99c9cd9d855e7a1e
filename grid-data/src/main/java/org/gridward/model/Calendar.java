package org.gridward.model;

import java.time.LocalDate;
import java.util.List;

/**
 * Which days are not what their weekday says (rule H-27).
 *
 * @param holidays days off by law, sorted
 * @param workingDays days of a weekend on which people work, sorted
 */
public record Calendar(String code, String name, List<LocalDate> holidays, List<LocalDate> workingDays) implements Row {
    public Calendar {
        holidays = holidays.stream().sorted().distinct().toList();
        workingDays = workingDays.stream().sorted().distinct().toList();
    }

    @Override
    public RowKey key() {
        return RowKey.calendar(code);
    }
}
