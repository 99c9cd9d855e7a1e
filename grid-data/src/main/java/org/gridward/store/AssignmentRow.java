package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.gridward.model.Assignment;
import org.gridward.model.Matter;
import org.gridward.model.Role;
import org.gridward.model.TimeWindow;
import org.jspecify.annotations.Nullable;

/** An {@link Assignment} in the database. */
@Entity
@Table(name = "assignment_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AssignmentRow extends StoredRow {
    String unit;
    String layer;
    String grid;
    String role;

    @Nullable
    String matters;

    @Nullable
    String windows;

    @Nullable
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    static AssignmentRow of(Assignment assignment) {
        AssignmentRow stored = new AssignmentRow();
        stored.unit = assignment.unit();
        stored.layer = assignment.layer();
        stored.grid = assignment.grid();
        stored.role = assignment.role().name();
        stored.matters = JsonColumn.writeList(assignment.matters());
        stored.windows = JsonColumn.writeList(assignment.windows());
        stored.validFrom = assignment.validFrom();
        stored.validTo = assignment.validTo();
        return stored;
    }

    @Override
    Assignment toRow() {
        return new Assignment(
                unit,
                layer,
                grid,
                Role.valueOf(role),
                JsonColumn.readList(Matter.class, matters),
                JsonColumn.readList(TimeWindow.class, windows),
                validFrom,
                validTo);
    }
}
