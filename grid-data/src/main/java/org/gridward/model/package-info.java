/** The words of Gridward as records and enums: layers, grids, units, assignments, schemes, editions, operations. */
@NullMarked
package org.gridward.model;

import org.jspecify.annotations.NullMarked;
