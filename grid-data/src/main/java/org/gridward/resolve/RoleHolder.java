package org.gridward.resolve;

import org.gridward.model.Grid;
import org.gridward.model.Role;

/** Who has one of the other roles on the finest grid of a line that gives it (rules Y-07, G-10, G-31). */
public record RoleHolder(Role role, Named unit, Grid grid) {}
