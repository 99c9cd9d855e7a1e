/** Who is responsible here, and reading of layers, grids, units and editions over HTTP. */
@NullMarked
package org.gridward.lookup;

import org.jspecify.annotations.NullMarked;
