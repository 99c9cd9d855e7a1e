package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.gridward.model.Assignment;
import org.gridward.model.Role;

/** An {@link Assignment} in the database. */
@Entity
@Table(name = "assignment_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AssignmentRow extends StoredRow {
    String layer;
    String grid;
    String role;
    String unit;

    static AssignmentRow of(Assignment assignment) {
        AssignmentRow stored = new AssignmentRow();
        stored.layer = assignment.layer();
        stored.grid = assignment.grid();
        stored.role = assignment.role().name();
        stored.unit = assignment.unit();
        return stored;
    }

    @Override
    Assignment toRow() {
        return new Assignment(unit, layer, grid, Role.valueOf(role));
    }
}
