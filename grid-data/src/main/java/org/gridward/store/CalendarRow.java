package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import org.gridward.model.Calendar;

/** A {@link Calendar} in the database; its days as texts. */
@Entity
@Table(name = "calendar_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class CalendarRow extends StoredRow {
    String code;
    String name;
    String[] holidays;
    String[] workingDays;

    static CalendarRow of(Calendar calendar) {
        CalendarRow stored = new CalendarRow();
        stored.code = calendar.code();
        stored.name = calendar.name();
        stored.holidays = calendar.holidays().stream().map(LocalDate::toString).toArray(String[]::new);
        stored.workingDays =
                calendar.workingDays().stream().map(LocalDate::toString).toArray(String[]::new);
        return stored;
    }

    @Override
    Calendar toRow() {
        return new Calendar(
                code,
                name,
                Arrays.stream(holidays).map(LocalDate::parse).toList(),
                Arrays.stream(workingDays).map(LocalDate::parse).toList());
    }
}
