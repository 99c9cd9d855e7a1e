package org.gridward.resolve;

import org.gridward.model.Grid;
import org.gridward.model.Unit;

/**
 * The unit that answers for a place.
 *
 * @param grid the grid that made it the owner
 */
public record Owner(Unit unit, Basis basis, Grid grid) {}
