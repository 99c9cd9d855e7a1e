/** Finds grids by place: point → grids and box → grids, from memory. */
@NullMarked
package org.gridward.index;

import org.jspecify.annotations.NullMarked;
