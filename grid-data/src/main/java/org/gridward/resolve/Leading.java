package org.gridward.resolve;

import org.gridward.model.Grid;
import org.gridward.model.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * A unit that leads at the moment (rules G-12, Y-10).
 *
 * @param window in which it leads, or null: always
 * @param grid by which it leads
 */
public record Leading(Named unit, @Nullable TimeWindow window, Grid grid) {}
