/** Raw features → grids, units and their assignments, or findings for what can't be mapped. */
@NullMarked
package org.gridward.mapping;

import org.jspecify.annotations.NullMarked;
